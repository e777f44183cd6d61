import type { HeldText } from '../forms/hold-secrets.ts';
import type { Messages } from '../messages/messages-type.ts';

/**
 * After a text was held back: what to do where a wallet is open, and the last word where it may be no secret. Without a script
 * that is a second button, with one a field that the script fills.
 */
export function DenySecret({ texts, held }: { texts: Messages; held?: HeldText | null | undefined }) {
  const words = texts.case.held;
  return (
    <>
      {held?.wallet && (
        <p>
          <a href="/help/secret-exposed">{words.more}</a>
        </p>
      )}
      {held && !held.certain ? (
        <button type="submit" name="notSecret" value="yes">
          {words.release}
        </button>
      ) : (
        <input type="hidden" name="notSecret" value="" />
      )}
    </>
  );
}
