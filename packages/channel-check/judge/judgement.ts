import type { ChannelVerdict, Reason, Verdict } from '../verdict.ts';

const make = (verdict: Verdict, closest: string | null, reasons: readonly Reason[]): ChannelVerdict => ({
  verdict,
  closest,
  reasons,
});

export const official = (closest: string, ...reasons: readonly Reason[]) => make('official', closest, reasons);
export const lookalike = (closest: string, reasons: readonly Reason[]) => make('lookalike', closest, reasons);
export const unknown = (...reasons: readonly Reason[]) =>
  make('unknown', null, [...reasons, { code: 'not-registered' }]);

/** The kind of channel is never used; what it imitates besides is told too. */
export function neverUsed(channel: string, otherwise: ChannelVerdict): ChannelVerdict {
  const more = otherwise.verdict === 'lookalike' ? otherwise.reasons : [];
  return make('declared-unused', otherwise.closest, [{ code: 'never-used', channel }, ...more]);
}

/** A lookalike for the reasons given, unless it is one already: then with these reasons in front. */
export function besides(found: ChannelVerdict, reasons: readonly Reason[]): ChannelVerdict {
  return reasons.length === 0 ? found : { ...found, reasons: [...reasons, ...found.reasons] };
}
