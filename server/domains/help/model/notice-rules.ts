import type {
  ComponentState,
  NoticeImpact,
  NoticeKind,
  NoticeStage,
  StatusComponent,
  StatusNoticeView,
} from '@gatehouse/contract/help';

const stages: Readonly<Record<NoticeKind, readonly NoticeStage[]>> = {
  incident: ['investigating', 'identified', 'monitoring', 'resolved'],
  maintenance: ['scheduled', 'underway', 'resolved'],
};

/** Whether a notice of a kind can be at a stage at all. An incident may go back: what was taken for settled was not. */
export function hasStage(kind: NoticeKind, stage: NoticeStage): boolean {
  return stages[kind].includes(stage);
}

/** Whether the first update may say so: nothing begins as resolved. */
export function mayBegin(kind: NoticeKind, stage: NoticeStage): boolean {
  return stage !== 'resolved' && hasStage(kind, stage);
}

/** What was planned begins by itself at its time; it ends when somebody says so. */
export function stageAt(said: NoticeStage, startsAt: Date, now: Date): NoticeStage {
  return said === 'scheduled' && startsAt <= now ? 'underway' : said;
}

function stateOf(kind: NoticeKind, impact: NoticeImpact): ComponentState {
  if (impact === 'none') return 'calm';
  return kind === 'maintenance' ? 'maintenance' : impact;
}

const severity: readonly ComponentState[] = ['calm', 'maintenance', 'degraded', 'down'];

type Concerning = Pick<StatusNoticeView, 'kind' | 'impact' | 'stage'>;

/** The worst that notices of now say of something that they concern. */
export function worstOf(notices: readonly Concerning[]): ComponentState {
  return notices
    .filter(({ stage }) => stage !== 'scheduled' && stage !== 'resolved')
    .map(({ kind, impact }) => stateOf(kind, impact))
    .reduce<ComponentState>((a, b) => (severity.indexOf(b) > severity.indexOf(a) ? b : a), 'calm');
}

/** Those of the notices that concern a component. */
export function concerning(notices: readonly StatusNoticeView[], component: StatusComponent): StatusNoticeView[] {
  return notices.filter(({ components }) => components.includes(component));
}
