import type { Finding } from './finding.ts';

/** Of findings that overlap keeps the certain one, else the longer, else the first; gives them in order. */
export function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const ranked = [...findings].sort(
    (a, b) =>
      Number(b.confidence === 'certain') - Number(a.confidence === 'certain') || b.end - b.start - (a.end - a.start),
  );
  const kept: Finding[] = [];
  for (const finding of ranked) {
    if (!kept.some((other) => finding.start < other.end && other.start < finding.end)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
