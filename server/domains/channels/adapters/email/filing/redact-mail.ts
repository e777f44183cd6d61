import type { Language } from '@gatehouse/contract/languages';

type Library = typeof import('@gatehouse/secret-guard');

const placeholders: Readonly<Record<Language, string>> = {
  en: '[secret removed]',
  'zh-CN': '[私密凭据已移除]',
};

async function load() {
  const library: Library = await import('@gatehouse/secret-guard');
  const guard = library.createSecretGuard();
  await guard.load();
  return { guard, library };
}

let ready: ReturnType<typeof load> | null = null;

/** A mail cannot be stopped before it is sent: what opens a wallet is taken out before anybody or any index sees it. */
export async function redactMail(
  text: string,
  language: Language,
): Promise<{ readonly text: string; readonly found: boolean }> {
  ready ??= load();
  const { guard, library } = await ready;
  const findings = guard.scan(text).filter(({ confidence }) => confidence === 'certain');
  if (findings.length === 0) return { text, found: false };
  return { text: library.redact(text, findings, () => placeholders[language]), found: true };
}
