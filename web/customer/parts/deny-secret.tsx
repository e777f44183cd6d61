import type { Messages } from '../messages/messages-type.ts';

/** The last word about a text that was held back: without a script a second button, with one a field that the script fills. */
export function DenySecret({ texts, mayDeny = false }: { texts: Messages; mayDeny?: boolean | undefined }) {
  return mayDeny ? (
    <button type="submit" name="notSecret" value="yes">
      {texts.case.held.release}
    </button>
  ) : (
    <input type="hidden" name="notSecret" value="" />
  );
}
