import type { ConversationStatus } from '@gatehouse/contract/desk';
import type { CaseMessages } from '../messages/case/case-messages.ts';
import { offerCopy } from './copy-code.ts';
import { keepDrafts } from './drafts.ts';
import { guardSubmits } from './guard-submits.ts';
import { holdSecretsBack } from './hold-secrets.ts';
import { type LivePlaces, startLiveCase } from './live-case.tsx';
import { showLocalTimes } from './local-times.ts';

const live = document.querySelector<HTMLElement>('#live');
const places = findPlaces();

holdSecretsBack();
guardSubmits();
keepDrafts();
if (live && places) start(live, places);
offerCopy();
showLocalTimes();

function start({ dataset }: HTMLElement, found: LivePlaces): void {
  const { conversation, through, waiting } = dataset;
  if (!conversation) return;
  const texts: CaseMessages = JSON.parse(dataset.texts ?? '');
  const client = startLiveCase(found, {
    conversationId: conversation,
    caseCode: dataset.case ?? '',
    through: Number(through),
    status: dataset.status as ConversationStatus,
    waitingForUs: waiting === 'true',
    texts,
  });
  const nudge = () => client.nudge();
  addEventListener('online', nudge);
  addEventListener('pageshow', nudge);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) nudge();
  });
  addEventListener('beforeunload', (event) => {
    if (client.pending(conversation).length > 0) event.preventDefault();
  });
}

function findPlaces(): LivePlaces | null {
  const find = (id: string) => document.getElementById(id);
  const news = find('news');
  const status = find('status');
  const connection = find('connection');
  const check = find('latest');
  const startNew = find('start-new');
  if (!news || !status || !connection || !check || !startNew) return null;
  return { news, status, connection, check, startNew, form: document.querySelector<HTMLFormElement>('form#reply') };
}
