import { parse } from 'yaml';

/** One article in one language. */
export interface Article {
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** Day on which somebody last checked that it is right, as YYYY-MM-DD. */
  readonly checked: string;
  /** How people ask for it. */
  readonly phrasings: readonly string[];
  /** Markdown; `{{name}}` stands for a setting of the operator. */
  readonly body: string;
}

/** What is wrong with the text of an article. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
}

const form = /^---\n([\s\S]*?)\n---\n([\s\S]+)$/;

function textOf(head: Readonly<Record<string, unknown>>, key: string): string {
  const value = head[key];
  if (typeof value !== 'string' || value.trim() === '') throw new ArticleError(`${key} is missing or no text`);
  return value.trim();
}

/**
 * Reads an article: a head in YAML between two lines of `---`, then Markdown.
 *
 * @throws {ArticleError} when the head is missing, is not YAML, or lacks a field
 * @example parseArticle('---\ntitle: T\nsummary: S.\nchecked: 2026-01-31\nphrasings: [how]\n---\nBody\n').title // 'T'
 */
export function parseArticle(text: string): Article {
  const [, headText, body] = form.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (headText === undefined || body === undefined)
    throw new ArticleError('the head between two lines of --- is missing');
  let head: unknown;
  try {
    // The failsafe schema leaves dates and numbers as they are written.
    head = parse(headText, { schema: 'failsafe' });
  } catch {
    throw new ArticleError('the head is not YAML');
  }
  if (typeof head !== 'object' || head === null) throw new ArticleError('the head has no fields');
  const fields = head as Readonly<Record<string, unknown>>;
  const checked = textOf(fields, 'checked');
  if (!/^\d{4}-\d\d-\d\d$/.test(checked) || Number.isNaN(Date.parse(checked)))
    throw new ArticleError('checked is no day as YYYY-MM-DD');
  const { phrasings } = fields;
  if (!Array.isArray(phrasings) || phrasings.length === 0 || !phrasings.every((each) => typeof each === 'string'))
    throw new ArticleError('phrasings is missing or no list of texts');
  return { title: textOf(fields, 'title'), summary: textOf(fields, 'summary'), checked, phrasings, body: body.trim() };
}
