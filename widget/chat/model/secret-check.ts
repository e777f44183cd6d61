import type { Finding, SecretGuard } from '@gatehouse/secret-guard';

/** What keeps a text on the device. */
export interface Held {
  /** Opens a wallet by itself; else it is a password or a code. */
  wallet: boolean;
  /** Certain ones never leave; for the others the person has the last word. */
  certain: boolean;
}

export interface SecretCheck {
  /** Somebody types at a place: the detector and its word lists are fetched, once, and what was held there is forgotten. */
  prepare(place: string): void;
  /** Whether something is found with what is known now; never waits. */
  isSecret(text: string): boolean;
  /** Why the text of a place was not sent. */
  held(place: string): Held | null;
  /**
   * Whether a text may leave. Waits for the detector, though not for ever: a message must not hang on a slow network. False
   * also while the same place is being judged.
   */
  clears(place: string, text: string, before?: readonly string[]): Promise<boolean>;
}

interface Detector {
  guard: SecretGuard;
  opensWallet(finding: Finding): boolean;
}

const patienceMs = 10_000;

/** Stops secrets before they are sent. The detector is fetched when it is first needed, so that nobody else pays for it. */
export function createSecretCheck(
  load: () => Promise<typeof import('@gatehouse/secret-guard')>,
  after: (ms: number, run: () => void) => unknown,
  changed: () => void,
): SecretCheck {
  let detector: Detector | null = null;
  let loading: Promise<void> | null = null;
  const holding = new Map<string, Held>();
  const judging = new Set<string>();

  async function fetchAll(): Promise<void> {
    const { createSecretGuard, opensWallet } = await load();
    detector ??= { guard: createSecretGuard(), opensWallet };
    await detector.guard.load();
  }

  function prepare(): Promise<void> {
    // What failed is tried again with the next key or the next message.
    loading ??= fetchAll().catch(() => {
      loading = null;
    });
    return loading;
  }

  function look(text: string, before: readonly string[] = []): Held | null {
    if (!detector) return null;
    const found = detector.guard.scan(text, { history: before });
    const worst = found.find(({ confidence }) => confidence === 'certain') ?? found[0];
    if (!worst) return null;
    return { wallet: found.some(detector.opensWallet), certain: worst.confidence === 'certain' };
  }

  return {
    prepare(place) {
      holding.delete(place);
      void prepare();
    },
    isSecret: (text) => look(text) !== null,
    held: (place) => holding.get(place) ?? null,
    async clears(place, text, before) {
      if (judging.has(place)) return false;
      judging.add(place);
      await Promise.race([prepare(), new Promise<void>((resolve) => after(patienceMs, resolve))]);
      judging.delete(place);
      const found = look(text, before);
      if (found) holding.set(place, found);
      changed();
      return found === null;
    },
  };
}
