import * as z from 'zod';
import { chainId } from '../chains/views.ts';
import { statusNoticeId } from '../shared/ids.ts';
import { noticeText, noticeTitle } from '../shared/text.ts';

/** What of the product can be out of order, besides the chains. */
export const statusComponents = [
  'app',
  'sign-in',
  'deposits',
  'withdrawals',
  'transfers',
  'trading',
  'support',
] as const;
export const statusComponent = z.enum(statusComponents);
export type StatusComponent = z.infer<typeof statusComponent>;

export const noticeKinds = ['incident', 'maintenance'] as const;
export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

/** `none`: nothing that people would notice, or not any more. */
export const noticeImpact = z.enum(['down', 'degraded', 'none']);
export type NoticeImpact = z.infer<typeof noticeImpact>;

/** Maintenance is scheduled and underway, an incident is investigated, identified and watched; both end resolved. */
export const noticeStage = z.enum(['scheduled', 'underway', 'investigating', 'identified', 'monitoring', 'resolved']);
export type NoticeStage = z.infer<typeof noticeStage>;

/** The same in every language of the house: nobody reads less than the others. */
export const noticeTitles = z.strictObject({ 'zh-CN': noticeTitle, en: noticeTitle });
export const noticeTexts = z.strictObject({ 'zh-CN': noticeText, en: noticeText });

const inBoth = z.object({ 'zh-CN': z.string(), en: z.string() });

export const noticeSummaryView = z.object({ id: statusNoticeId, title: z.string(), text: z.string() });
export type NoticeSummaryView = z.infer<typeof noticeSummaryView>;

export const statusNoticeView = z.object({
  id: statusNoticeId,
  kind: noticeKind,
  impact: noticeImpact,
  stage: noticeStage,
  components: z.array(statusComponent),
  chains: z.array(z.object({ id: chainId, name: inBoth })),
  title: inBoth,
  /** When it began, or is planned to. */
  startsAt: z.iso.datetime(),
  /** When it is planned to end; a plan, no promise. */
  endsAt: z.iso.datetime().nullable(),
  resolvedAt: z.iso.datetime().nullable(),
  /** Newest first; never empty. */
  updates: z.array(z.object({ position: z.int().min(1), at: z.iso.datetime(), stage: noticeStage, text: inBoth })),
});
export type StatusNoticeView = z.infer<typeof statusNoticeView>;

/** `calm`: no trouble is known. Nobody measures it, so it is not called working. */
export const componentState = z.enum(['calm', 'maintenance', 'degraded', 'down']);
export type ComponentState = z.infer<typeof componentState>;

export const statusView = z.object({
  components: z.array(z.object({ component: statusComponent, state: componentState })),
  /** Only those that a notice of now concerns. */
  chains: z.array(z.object({ id: chainId, name: inBoth, state: componentState })),
  /** Open and planned ones, newest first. */
  open: z.array(statusNoticeView),
  /** Resolved in the last 90 days, newest first. */
  past: z.array(statusNoticeView),
  asOf: z.iso.datetime(),
  statement: z.string().describe('The same as a signed note (C2SP signed-note, Ed25519), to be checked offline'),
  verifierKey: z.string().describe('The key that signed it, that of the official channels: name+id+key'),
});
export type StatusView = z.infer<typeof statusView>;
