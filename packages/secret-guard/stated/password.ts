import type { Finding } from '../finding.ts';
import type { Context } from '../text/context.ts';
import { countsSomething } from './units.ts';

const ENGLISH =
  /\b(?:pass[\s-]?(?:word|code|phrase)|passwd|pwd|pin(?:[\s-]?(?:code|number))?)s?\b["'*)]*(?:\s+(?:for|to|of|on|at|i used?|i set)\s+(?:\S+\s+){0,3}?\S+)?\s*(?:(is|was|set to|are)\b|[:=]|[-=]>)[\s:=]*(?:(?:now|still|set to|just)\s+)*(["'“‘`]?)([^\s"“”'‘’`,，。；;]{4,64})/g;
const CHINESE =
  /(?:密[码碼]|口令|(?<![a-z0-9])pin码?)\s*(?:(是|为|為|改成了?|设的是|设置?[成为]了?|就是|换成了?|[:=]|\s)[\s:=是]*)?(["“'‘「《(]?)([\x21\x23-\x26\x28-\x7e]{4,64})/g;

/** What people say of a password when they do not give it. */
const SAID_OF =
  /^(?:wrong|incorrect|correct|invalid|secure|strong|weak|lost|fine|right|good|same|different|unknown|empty|blank|safe|unsafe|gone|broken|simple|complex|unique|please|what|which|where|when|help|forgot\w*|case|mine|this|that|here|there|important|private|confidential|secret|temporary|default|short|long|easy|hard|with|from|also|only|really|probably|maybe|definitely|always|never|being|because|but|still|about|between|over|under|more|less|than|another|something|someone|nothing|everything|https?:.*|.*[@].*\..*)$/;
const DESCRIBES = /(?:ed|ing|ly|able|ible|ful|less|ent|ive|ous|n't|ten|own|olen|al|ic|ary|ory)$/;

type Verdict = Finding['confidence'] | undefined;

function judgeValue(value: string, quoted: boolean, asserted: boolean, after: string): Verdict {
  if (!/[a-z0-9]/i.test(value) || new Set(value).size < 3) return undefined;
  if (countsSomething.test(after)) return undefined;
  const letters = /[a-z]/i.test(value);
  const digits = /\d/.test(value);
  const lower = value.toLowerCase();
  if (SAID_OF.test(lower)) return undefined;
  if (digits && letters) return 'certain';
  if (digits) return value.length <= 20 ? 'certain' : undefined;
  if (/[a-z][!@#$%^&*_+=~].|[a-z][A-Z]/.test(value)) return 'certain';
  if (quoted) return 'likely';
  if (value.length < 6 || DESCRIBES.test(lower)) return undefined;
  return !asserted || /^\s*(?:$|[.,;!)\n]|and\b|but\b|thanks|please)/.test(after) ? 'likely' : undefined;
}

/** Passwords, passphrases and PINs that someone states. Talk about a password is none. */
export function findPasswords({ clean, from }: Context): Finding[] {
  const findings: Finding[] = [];
  for (const [pattern, chinese] of [
    [ENGLISH, false],
    [CHINESE, true],
  ] as const) {
    for (const match of clean.lower.matchAll(pattern)) {
      const [whole, connector, quote, run = ''] = match;
      const trimmed = run.replace(/[.!?):;，。！]+$/, '');
      const start = match.index + whole.length - run.length;
      const end = start + trimmed.length;
      if (start < from || trimmed.length < 4) continue;
      const value = clean.text.slice(start, end);
      // Without a word or a mark between, a Chinese name and a value need digits to belong together.
      if (chinese && connector === undefined && !/\d/.test(value)) continue;
      const asserted = /^(?:is|was|are|是)$/.test(connector ?? '');
      const confidence = judgeValue(value, quote !== '', asserted, clean.lower.slice(end, end + 12));
      if (confidence !== undefined) findings.push({ kind: 'password', start, end, confidence });
    }
  }
  return findings;
}
