import type { Held } from '../model/secret-check.ts';
import type { Part } from '../view.ts';
import { Button } from './button.tsx';

/** Why a message stays on the device, and what to do now. */
export function HeldBack({ view: { words, stage }, held, onRelease }: Part<{ held: Held; onRelease(): void }>) {
  const texts = words.held;
  return (
    <div class="held" role="alert">
      <p>{held.wallet ? texts.wallet : texts.login}</p>
      <p>{held.wallet && held.certain ? texts.moveFunds : texts.takeOut}</p>
      {held.wallet && (
        <a href={`${stage.origin}/help/secret-exposed`} target="_blank" rel="noopener">
          {texts.more}
        </a>
      )}
      {!held.certain && (
        <Button class="quiet" onPress={onRelease}>
          {texts.release}
        </Button>
      )}
    </div>
  );
}
