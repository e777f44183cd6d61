/** Whether a text holds what opens a wallet. */
export interface Secrets {
  opensWallet(text: string): Promise<boolean>;
}

/** The word lists are loaded at the first question: an idle server does without them. */
export function createSecrets(): Secrets {
  let ready: Promise<(text: string) => boolean> | null = null;
  async function load() {
    const { createSecretGuard, opensWallet } = await import('@gatehouse/secret-guard');
    const guard = createSecretGuard();
    await guard.load();
    return (text: string) =>
      guard.scan(text).some((finding) => finding.confidence === 'certain' && opensWallet(finding));
  }
  return {
    async opensWallet(text) {
      ready ??= load();
      return (await ready)(text);
    },
  };
}
