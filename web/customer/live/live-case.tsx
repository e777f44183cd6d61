import type { ConversationStatus, CustomerEvent } from '@gatehouse/contract/desk';
import { limits } from '@gatehouse/contract/limits';
import { createLogClient, type LogClient, type Status } from '@gatehouse/log-client';
import { hydrate, render } from 'preact';
import type { CaseMessages } from '../messages/case/case-messages.ts';
import { caseState } from '../parts/case-state.ts';
import { CaseStatus } from '../parts/case-status.tsx';
import { takeOverComposer } from './composer.ts';
import { errorText } from './error-text.ts';
import { addAcked, addEvents, type LiveLog, onTheWay } from './live-log.ts';
import { newClientId } from './new-client-id.ts';
import { News } from './news.tsx';
import { caseOutbox } from './outbox.ts';
import { pageLanguage } from './page-language.ts';
import { countInTitle } from './unseen-title.ts';

/** The places of the page that change while it is open. */
export interface LivePlaces {
  news: HTMLElement;
  status: HTMLElement;
  connection: HTMLElement;
  check: HTMLElement;
  startNew: HTMLElement;
  form: HTMLFormElement | null;
}

export interface LiveCaseStart {
  conversationId: string;
  caseCode: string;
  through: number;
  status: ConversationStatus;
  waitingForUs: boolean;
  texts: CaseMessages;
}

/** Brings the case page to life: new messages appear, and the form sends without leaving the page. */
export function startLiveCase(
  places: LivePlaces,
  { conversationId, caseCode, through, texts, ...start }: LiveCaseStart,
): LogClient {
  const countUnseen = countInTitle();
  let log: LiveLog = { events: [], drawnThrough: through, ...start };
  let connection: Status = 'connecting';
  let wasOnline = false;

  hydrate(<CaseStatus state={caseState(log)} texts={texts} />, places.status);

  function draw(): void {
    const online = connection === 'online';
    const pending = onTheWay(log, client.pending(conversationId));
    render(
      <News log={log} pending={pending} online={online} texts={texts} language={pageLanguage} caseCode={caseCode} />,
      places.news,
    );
    render(<CaseStatus state={caseState(log)} texts={texts} />, places.status);
    places.status.dataset.state = caseState(log);
    places.check.hidden = online;
    const words =
      connection === 'stopped'
        ? texts.stopped
        : connection === 'offline' && (wasOnline || !navigator.onLine)
          ? texts.offline
          : '';
    if (places.connection.textContent !== words) places.connection.textContent = words;
    places.connection.hidden = words === '';
    if (log.status === 'closed' && start.status !== 'closed' && places.startNew.hidden) {
      composer?.close();
      places.startNew.hidden = false;
    }
  }

  const client = createLogClient({
    connect: () => new WebSocket(new URL('/realtime', location.href.replace(/^http/, 'ws'))),
    hello: { as: 'customer' },
    clock: {
      now: Date.now,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    outbox: caseOutbox(conversationId),
    onStatus(status) {
      connection = status;
      wasOnline ||= status === 'online';
      draw();
    },
  });

  const composer =
    places.form &&
    takeOverComposer(places.form, texts, (text) => {
      // Where the connection never came up, something on the way may not let it: posting the form still works.
      if (connection === 'stopped' || (!wasOnline && navigator.onLine)) return false;
      // The server's page says exactly what does not fit.
      if (text.length > limits.messageLength) return false;
      client.send({ conversationId, clientId: newClientId(), kind: 'message', text });
      draw();
      return true;
    });

  client.subscribe(conversationId, through, {
    events(events) {
      const news = events.filter(isForCustomers);
      log = addEvents(log, news);
      countUnseen(news.filter(({ kind, author }) => kind === 'message' && author.kind === 'staff').length);
      draw();
    },
    ack(ack, send) {
      if (send) log = addAcked(log, ack, send);
      draw();
    },
    async failed(send, error) {
      draw();
      composer?.giveBack(send.text, `${texts.returned} ${await errorText(error.code, pageLanguage)}`);
    },
  });
  client.start();
  draw();
  return client;
}

function isForCustomers(event: { kind: string }): event is CustomerEvent {
  return event.kind === 'opened' || event.kind === 'message' || event.kind === 'status';
}
