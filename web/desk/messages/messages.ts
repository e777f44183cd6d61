import type { en } from './en.ts';
import type { Widened } from './widened.ts';

/** Every text of the desk; a language that lacks one does not compile. */
export type Messages = Widened<typeof en>;
