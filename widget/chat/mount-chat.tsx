import type { Language } from '@gatehouse/contract/languages';
import { render } from 'preact';
import type { Messages } from '../messages/messages.ts';
import { addStyles } from '../shared/add-styles.ts';
import type { Chat, Stage } from '../shared/bridge.ts';
import chatStyles from './chat.css?inline';
import { fitToScreen } from './fit-to-screen.ts';
import { keepFocusInside } from './keep-focus-inside.ts';
import logStyles from './log.css?inline';
import type { Fault } from './model/api-error.ts';
import { browserSurroundings } from './model/browser-surroundings.ts';
import { createSupport } from './model/support.ts';
import { Panel } from './panel.tsx';

/** Draws the chat into the loader's shadow root, in the language that was fetched with it. */
export function mountChat(stage: Stage, firstLanguage: Language, firstWords: Messages): Chat {
  const { shadow, isOpen, identity } = stage;
  let language = firstLanguage;
  let words = firstWords;
  addStyles(shadow, chatStyles + logStyles);
  const place = document.createElement('div');
  // Before the launcher, so that Tab goes from the page into the chat and then to the button that closes it.
  shadow.prepend(place);
  const sheet = matchMedia('(max-width:480px)');
  let isAsked = false;
  let shown: string | false = false;

  function redraw(): void {
    if (isAsked) return;
    isAsked = true;
    queueMicrotask(draw);
  }

  const support = createSupport(browserSurroundings(stage), redraw);

  function draw(): void {
    isAsked = false;
    const { screen, visit } = support;
    const isInView = isOpen.get() && document.visibilityState === 'visible';
    // What stands on a visible screen counts as read.
    if (isInView && screen.name === 'conversation') screen.visit.unread.mark(screen.id, screen.log.through);
    stage.unread.set(visit?.unread.total() ?? 0);
    const faultWords = (fault: Fault) => words.errors[fault as keyof Messages['errors']] ?? words.errors.INTERNAL;
    const view = { words, language, support, stage, redraw, now: Date.now(), faultWords };
    render(<Panel view={view} isSheet={sheet.matches} />, place);

    const frame = place.firstElementChild as HTMLElement;
    fitToScreen(frame, sheet.matches);
    // Each step of a screen begins with the focus at its start.
    const current =
      isOpen.get() &&
      `${screen.name} ${'id' in screen ? screen.id : ''} ${'mailbox' in screen ? screen.mailbox.step : ''}`;
    if (current && current !== shown) {
      // A field that takes the focus on a phone would throw up the keyboard over what there is to read.
      const field = sheet.matches ? null : frame.querySelector<HTMLElement>('.main textarea, .main input');
      (field ?? frame).focus();
    }
    shown = current;
  }

  function identify(): void {
    const given = identity.get();
    // Nobody becomes a customer by merely visiting the host page.
    if (given !== null && (isOpen.get() || support.visit)) void support.identify(given, language);
  }

  async function translate(): Promise<void> {
    const wanted = stage.language.get();
    try {
      const loaded = await stage.loadWords(wanted);
      // Another one may have been chosen while it was on its way.
      if (wanted === stage.language.get()) [language, words] = [wanted, loaded];
    } catch {
      stage.language.set(language);
    }
    redraw();
  }

  place.addEventListener('keydown', (event) => {
    const frame = place.firstElementChild as HTMLElement;
    if (event.key === 'Tab' && sheet.matches) keepFocusInside(frame, event);
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    isOpen.set(false);
  });
  isOpen.watch((open) => {
    if (open) identify();
    // Only if it was in the chat: a host page that closes the chat keeps its own focus.
    else if (shadow.activeElement) shadow.querySelector<HTMLElement>('.launcher')?.focus();
    redraw();
  });
  identity.watch(identify);
  identify();
  stage.language.watch(() => void translate());
  if (stage.language.get() !== language) void translate();
  stage.brandName.watch(redraw);
  visualViewport?.addEventListener('resize', redraw);
  visualViewport?.addEventListener('scroll', redraw);

  // Browsers freeze the timers of sleeping pages: whatever wakes the page also wakes the connection.
  const wake = () => {
    if (document.visibilityState === 'visible') support.nudge();
    redraw();
  };
  addEventListener('online', wake);
  addEventListener('pageshow', wake);
  document.addEventListener('visibilitychange', wake);

  draw();
  return { signOut: support.signOut };
}
