import { describe, expect, it } from 'vitest';
import { judgeTrust, type TrustFindings } from './judge-trust.ts';

const base: TrustFindings = {
  author: 'ada@bank.example',
  spf: { result: 'none', domain: 'mail.example' },
  dmarc: null,
  isVouchedFor: false,
  isUndecided: false,
  isForwardedInTrust: false,
};
const refused = { result: 'fail', policy: 'reject' } as const;

describe('what the checks of a sender amount to', () => {
  it.each<[string, Partial<TrustFindings>, string]>([
    ['DMARC passes', { dmarc: { result: 'pass', policy: 'none' } }, 'proven'],
    ['the very domain vouches and has no policy', { isVouchedFor: true }, 'proven'],
    ['nobody vouches', {}, 'unproven'],
    ['the domain refuses it', { dmarc: refused }, 'forged'],
    ['the domain asks to set it aside', { dmarc: { result: 'fail', policy: 'quarantine' } }, 'forged'],
    ['the domain only watches', { dmarc: { result: 'fail', policy: 'none' } }, 'unproven'],
    ['the domain refuses it, but its sender’s server is not known', { dmarc: refused, spf: null }, 'unproven'],
    [
      'the domain refuses it, but a trusted forwarder vouches',
      { dmarc: refused, isForwardedInTrust: true },
      'unproven',
    ],
    ['the domain did not answer', { isUndecided: true }, 'unknown'],
    ['the domain did not answer all, but vouches', { isUndecided: true, isVouchedFor: true }, 'proven'],
    ['its policy could not be asked for', { dmarc: { result: 'temperror', policy: '' }, isUndecided: true }, 'unknown'],
    [
      'several authors, one of them vouched for',
      { author: null, isVouchedFor: true, dmarc: { result: 'pass', policy: 'none' } },
      'unproven',
    ],
  ])('%s', (_what, findings, verdict) => {
    expect(judgeTrust({ ...base, ...findings })).toBe(verdict);
  });
});
