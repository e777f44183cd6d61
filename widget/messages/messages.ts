import type { en } from './en.ts';

type Widened<Value> = Value extends (...parameters: infer Parameters) => string
  ? (...parameters: Parameters) => string
  : Value extends string
    ? string
    : { readonly [Key in keyof Value]: Widened<Value[Key]> };

/** What a catalogue has to say; a missing key fails the type check. */
export type Messages = Widened<typeof en>;
