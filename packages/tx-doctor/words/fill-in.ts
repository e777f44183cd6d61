import type { Facts } from '../diagnose/diagnosis.ts';

/** A sentence with its {facts} put in; a fact that nobody could tell is said to be so. */
export function fillIn(template: string, facts: Facts, notKnown: string): string {
  return template.replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = facts[key];
    if (value === undefined) return whole;
    return value === '?' || value === '—' ? notKnown : value;
  });
}
