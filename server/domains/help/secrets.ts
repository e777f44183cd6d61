import { maskPersonal } from './model/mask-personal.ts';

/** What must not be searched for, and what may be kept of a text. */
export interface Secrets {
  /** Whether a text certainly holds what opens a wallet. */
  opensWallet(text: string): Promise<boolean>;
  /** A text that may be stored and shown: secrets, possible ones too, and what tells of a person are masked. */
  mask(text: string): Promise<string>;
}

async function load() {
  const { createSecretGuard, opensWallet, redact } = await import('@gatehouse/secret-guard');
  const guard = createSecretGuard();
  await guard.load();
  return {
    opensWallet: (text: string) =>
      guard.scan(text).some((finding) => finding.confidence === 'certain' && opensWallet(finding)),
    mask: (text: string) => maskPersonal(redact(text, guard.scan(text), () => '••••')),
  };
}

/** The word lists are loaded at the first question: an idle server does without them. */
export function createSecrets(): Secrets {
  let ready: ReturnType<typeof load> | null = null;
  function loaded() {
    ready ??= load();
    return ready;
  }
  return {
    opensWallet: async (text) => (await loaded()).opensWallet(text),
    mask: async (text) => (await loaded()).mask(text),
  };
}
