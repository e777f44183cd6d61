import type { SecretGuard } from '@gatehouse/secret-guard';
import type { Messages } from '../messages/messages-type.ts';

/** A text in which something was found that nobody should send. */
export interface HeldText {
  /** With what was found masked: the page that comes back must not repeat it. */
  masked: string;
  /** In words for the person who wrote it. */
  fault: string;
  /** Certain ones never pass; for the others the person has the last word. */
  certain: boolean;
  /** Opens a wallet by itself. */
  wallet: boolean;
}

let ready: Promise<{ guard: SecretGuard; library: typeof import('@gatehouse/secret-guard') }> | null = null;

/** On first use: an idle server does without the word lists. */
async function load() {
  const library = await import('@gatehouse/secret-guard');
  const guard = library.createSecretGuard();
  await guard.load();
  return { guard, library };
}

/**
 * Looks at a text that came from a form, before anything is stored: where the page had no script, nothing has looked yet.
 *
 * @param isDenied the person has said that it is no secret
 */
export async function holdSecrets(text: string, texts: Messages, isDenied: boolean): Promise<HeldText | null> {
  ready ??= load();
  const { guard, library } = await ready;
  const found = guard.scan(text);
  const certain = found.some(({ confidence }) => confidence === 'certain');
  if (found.length === 0 || (isDenied && !certain)) return null;
  const { held } = texts.case;
  const wallet = found.some(library.opensWallet);
  return {
    masked: certain ? library.redact(text, found, () => '••••') : text,
    fault: `${wallet ? held.wallet : held.login} ${wallet && certain ? held.moveFunds : held.takeOut}`,
    certain,
    wallet,
  };
}
