import type { TranscriptError } from '../error.ts';
import type { EventResult, Fault, Verification } from '../verify/verification.ts';
import { en } from './en.ts';
import type { TranscriptTexts } from './texts.ts';
import { zhCN } from './zh-CN.ts';

const texts: Readonly<Record<'en' | 'zh-CN', TranscriptTexts>> = { en, 'zh-CN': zhCN };

function fill(text: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** What is said to people about a verification. */
export interface Description {
  readonly headline: string;
  /** Who signed, when, who saw it; a warning when the key was not given. */
  readonly context: readonly string[];
  readonly faults: readonly string[];
  readonly events: readonly string[];
}

/** One fault as a sentence. */
function describeFault({ code, ...values }: Fault, language: 'en' | 'zh-CN'): string {
  return fill(texts[language].faults[code], values);
}

/** Why a file was refused, as a sentence. */
export function describeRefusal({ code }: TranscriptError, language: 'en' | 'zh-CN'): string {
  return texts[language].refusals[code];
}

/** A verification in the words of a language. @example describeVerification(verifyBundle(bundle), 'zh-CN').headline */
export function describeVerification(verification: Verification, language: 'en' | 'zh-CN'): Description {
  const words = texts[language];
  const { checkpoint, ok, key, verifierKey, faults, events } = verification;
  const believed = key === 'given' ? words.verified : words.consistent;
  const signed = checkpoint && { ...checkpoint, time: checkpoint.time ?? words.noTime };
  const eventLine = ({ seq, verdict }: EventResult) => fill(words.event, { seq, verdict: words.verdicts[verdict] });
  return {
    headline: ok ? believed : words.notVerified,
    context: [
      ...(signed ? [fill(words.checkpoint, { origin: signed.origin, size: signed.size, time: signed.time })] : []),
      ...(checkpoint?.witnesses ?? []).map(({ name, time }) => fill(words.witness, { name, time })),
      ...(key === 'self-declared' ? [fill(words.selfDeclared, { key: verifierKey ?? '' })] : []),
    ],
    faults: faults.map((fault) => describeFault(fault, language)),
    events: events.map(eventLine),
  };
}
