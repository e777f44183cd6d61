/** The shape of a catalogue with its texts freed: another language must have every key, with the same parameters. */
export type Widened<Catalogue> = {
  readonly [Key in keyof Catalogue]: Catalogue[Key] extends string
    ? string
    : Catalogue[Key] extends (...parameters: infer Parameters) => string
      ? (...parameters: Parameters) => string
      : Widened<Catalogue[Key]>;
};
