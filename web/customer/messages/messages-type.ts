import type { en } from './en.ts';
import type { Widened } from './widened.ts';

export type Messages = Widened<typeof en>;
