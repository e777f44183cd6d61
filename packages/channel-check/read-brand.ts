import type { Brand } from './brand.ts';

/** A brand.json that cannot be used; the message says where, in English, for the person who wrote it. */
export class BrandError extends TypeError {
  override readonly name = 'BrandError';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function texts(value: unknown, field: string): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string' && item.trim() !== ''))
    throw new BrandError(`"${field}" must be a list of texts`);
  return value;
}

function readHandles(value: unknown): NonNullable<Brand['handles']> {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new BrandError('"handles" must be a list');
  return value.map((item: unknown) => {
    if (isRecord(item) && typeof item.platform === 'string' && typeof item.handle === 'string')
      return { platform: item.platform, handle: item.handle };
    throw new BrandError('each of "handles" must have the texts "platform" and "handle"');
  });
}

/**
 * Reads a brand from the value of a JSON file.
 *
 * @throws BrandError when a field has the wrong form
 */
export function readBrand(value: unknown): Brand {
  if (!isRecord(value)) throw new BrandError('a brand must be an object');
  if (typeof value.name !== 'string' || value.name.trim() === '') throw new BrandError('"name" must be a text');
  return {
    name: value.name,
    aliases: texts(value.aliases, 'aliases'),
    domains: texts(value.domains, 'domains'),
    emails: texts(value.emails, 'emails'),
    handles: readHandles(value.handles),
    phones: texts(value.phones, 'phones'),
    agents: texts(value.agents, 'agents'),
    neverUses: texts(value.neverUses, 'neverUses'),
  };
}
