import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
  }
  return [];
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    const config = readConfig({});
    expect(config.port).toBe(3000);
    expect(config.database.url).toBeNull();
    expect(config.natsUrl).toBeNull();
    expect(config.s3).toBeNull();
  });

  it('takes an empty variable as unset', () => {
    expect(readConfig({ DATABASE_URL: '', PORT: '' }).port).toBe(3000);
  });

  it('names every fault at once, without the values', () => {
    const faults = faultsOf({
      PORT: '70000',
      BASE_URL: 'ftp://secret-host',
      BRAND_COLOR: 'red',
      SECRET_KEY: 'hunter2',
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['PORT', 'BASE_URL', 'SECRET_KEY', 'BRAND_COLOR']);
    expect(faults.join()).not.toMatch(/hunter2|secret-host/);
  });

  it('wants all of S3 or nothing of it', () => {
    expect(faultsOf({ S3_BUCKET: 'files' })).toHaveLength(1);
  });

  it.each([
    ['false', 0],
    ['true', 1],
    ['2', 2],
  ])('counts the proxies in front: TRUST_PROXY=%s', (value, count) => {
    expect(readConfig({ TRUST_PROXY: value }).trustedProxies).toBe(count);
    expect(faultsOf({ TRUST_PROXY: 'everybody' })).toEqual(['TRUST_PROXY: needs true, false or 1 to 10']);
  });

  it('takes the slash from the end of the base address', () => {
    expect(readConfig({ BASE_URL: 'https://support.example/' }).baseUrl).toBe('https://support.example');
  });
});
