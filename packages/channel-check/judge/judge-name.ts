import { matchName } from '../compare/match-name.ts';
import { type CompiledBrand, compact } from '../compile-brand.ts';
import type { ChannelVerdict } from '../verdict.ts';
import { judgeHandle } from './judge-handle.ts';
import { lookalike, official, unknown } from './judgement.ts';

/** More words than these are a sentence about the brand, not the name of somebody. */
const MOST_WORDS = 6;

/** Judges a name: of an agent, of the brand, or an account without its platform. */
export function judgeName(brand: CompiledBrand, text: string): ChannelVerdict {
  const agent = brand.agents.get(compact(text));
  if (agent !== undefined) return official(agent, { code: 'registered', kind: 'agent', channel: agent });
  const words = text.split(/[\s,，/|·]+/u).filter((word) => word !== '');
  const bare = words.length === 1 ? judgeHandle(brand, null, text) : null;
  if (bare?.verdict === 'official') return bare;
  if (words.length > MOST_WORDS || text.length > 60) return unknown();
  const match = matchName(text, brand.names);
  if (match?.cost === 0 && match.reasons.every((reason) => reason.code === 'separators'))
    return unknown({ code: 'name-only', name: match.name.display });
  if (match !== null)
    return lookalike(match.name.display, [...match.reasons, { code: 'brand-name', name: match.name.display }]);
  for (const word of words) {
    const part = matchName(word, brand.names, 0.8);
    if (part !== null)
      return lookalike(part.name.display, [...part.reasons, { code: 'brand-name', name: part.name.display }]);
  }
  return bare ?? unknown();
}
