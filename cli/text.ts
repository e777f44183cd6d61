/** One sentence in both languages of the product. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** Chooses by the POSIX order of locale variables; English unless they say Chinese. */
export function inLanguageOf(env: NodeJS.ProcessEnv, text: Text): string {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? text.zh : text.en;
}
