/** What is wrong with a form, in words for people; `form` is about all of it. Empty where nothing is. */
export type Faults<Field extends string> = Partial<Record<Field | 'form', string>>;

export function hasFaults(faults: Faults<string>): boolean {
  return Object.keys(faults).length > 0;
}

/** The faults of fields in the order of the form, for the summary above it. */
export function listFaults<Field extends string>(
  faults: Faults<Field>,
  order: readonly Field[],
): { field: Field | 'form'; text: string }[] {
  return (['form', ...order] as const).flatMap((field) => {
    const text = faults[field];
    return text === undefined ? [] : [{ field, text }];
  });
}
