import { describe, expect, it } from 'vitest';
import { judgeTrust, type TrustFindings } from './judge-trust.ts';

const base: TrustFindings = {
  author: 'ada@bank.example',
  spf: { result: 'none', domain: 'mail.example' },
  dkim: [],
  dmarc: null,
  arc: null,
  vouching: [],
  isUndecided: false,
  isForwardedInTrust: false,
};
const refused = { result: 'fail', policy: 'reject' } as const;

describe('what the checks of a sender amount to', () => {
  it.each<[string, Partial<TrustFindings>, string]>([
    [
      'DMARC passes by whoever vouches',
      { dmarc: { result: 'pass', policy: 'none' }, vouching: ['mail.bank.example'] },
      'proven',
    ],
    ['the very domain vouches and has no policy', { vouching: ['bank.example'] }, 'proven'],
    ['a kindred domain vouches and there is no policy', { vouching: ['mail.bank.example'] }, 'unproven'],
    ['nobody vouches', {}, 'unproven'],
    [
      'DMARC passes by a signature that leaves a part of the body out',
      { dmarc: { result: 'pass', policy: 'none' } },
      'unproven',
    ],
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
    [
      'the domain did not answer all, but vouches',
      { isUndecided: true, dmarc: { result: 'pass', policy: 'none' }, vouching: ['bank.example'] },
      'proven',
    ],
    [
      'several authors, one of them vouched for',
      { author: null, vouching: ['bank.example'], dmarc: { result: 'pass', policy: 'none' } },
      'unproven',
    ],
  ])('%s', (_what, findings, verdict) => {
    expect(judgeTrust({ ...base, ...findings })).toBe(verdict);
  });
});
