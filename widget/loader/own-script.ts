export interface Embedding {
  /** Origin of the server, from the script's own address. */
  origin: string;
  language: string | undefined;
  theme: string | undefined;
}

/** Reads the tag that loaded this script. Must be called while the script first runs. */
export function readOwnScript(): Embedding {
  const script = document.currentScript as HTMLScriptElement;
  const { language, theme } = script.dataset;
  return { origin: new URL(script.src).origin, language, theme };
}
