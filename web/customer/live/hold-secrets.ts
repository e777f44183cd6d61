import type { SecretGuard } from '@gatehouse/secret-guard';
import { saveDraft } from './drafts.ts';

/** What the page says when it holds a text back; the server put it into the form. */
interface HeldTexts {
  wallet: string;
  login: string;
  moveFunds: string;
  takeOut: string;
  more: string;
  release: string;
}

interface Detector {
  guard: SecretGuard;
  opensWallet: typeof import('@gatehouse/secret-guard').opensWallet;
}

let loading: Promise<Detector> | null = null;

/** Fetched when somebody begins to write, so that nobody else pays for it. */
function detector(): Promise<Detector> {
  loading ??= load();
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

async function load(): Promise<Detector> {
  const { createSecretGuard, opensWallet } = await import('@gatehouse/secret-guard');
  const guard = createSecretGuard();
  await guard.load();
  return { guard, opensWallet };
}

/** Stops secrets in the page's forms before they are sent; the server looks again at whatever comes without this. */
export function holdSecretsBack(within: ParentNode = document): void {
  for (const form of within.querySelectorAll<HTMLFormElement>('form[data-held]')) {
    const field = form.querySelector('textarea');
    if (field) watch(form, field, JSON.parse(form.dataset.held ?? '{}'));
  }
}

/** What the same person wrote in this case: a phrase may be spread over several messages. */
function saidBefore(): string[] {
  return [...document.querySelectorAll('.message.mine .bubble')].map((bubble) => bubble.textContent ?? '');
}

function watch(form: HTMLFormElement, field: HTMLTextAreaElement, texts: HeldTexts): void {
  const notice = document.createElement('div');
  notice.className = 'held';
  notice.setAttribute('role', 'alert');
  notice.hidden = true;
  field.after(notice);
  /** The text that may leave as it stands. */
  let cleared: string | null = null;

  field.addEventListener('input', () => {
    notice.hidden = true;
    void detector();
  });

  async function judge(text: string): Promise<void> {
    const found = await detector().then(
      ({ guard, opensWallet }) =>
        guard.scan(text, { history: saidBefore() }).map((each) => ({ ...each, wallet: opensWallet(each) })),
      // Without the detector the server looks.
      () => [],
    );
    if (field.value !== text) return;
    if (found.length === 0) release(text);
    else
      show(
        found.some(({ wallet }) => wallet),
        found.some(({ confidence }) => confidence === 'certain'),
      );
  }

  function release(text: string): void {
    cleared = text;
    // Not while the submission that was stopped is still being told of: then a form ignores another one.
    setTimeout(() => form.requestSubmit());
  }

  function show(wallet: boolean, certain: boolean): void {
    const lines = [wallet ? texts.wallet : texts.login, wallet && certain ? texts.moveFunds : texts.takeOut];
    notice.replaceChildren(
      ...lines.map((line) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = line;
        return paragraph;
      }),
    );
    if (wallet) notice.append(adviceLink());
    if (!certain) notice.append(releaseButton());
    notice.hidden = false;
    // It stays in the field and nowhere else.
    if (form.dataset.draft) saveDraft(form.dataset.draft, '');
    field.focus();
  }

  function adviceLink(): HTMLElement {
    const link = document.createElement('a');
    link.href = '/help/secret-exposed';
    link.textContent = texts.more;
    return link;
  }

  function releaseButton(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = texts.release;
    button.addEventListener('click', () => {
      const denied = form.querySelector<HTMLInputElement>('input[name=notSecret]');
      if (denied) denied.value = 'yes';
      notice.hidden = true;
      release(field.value);
    });
    return button;
  }

  // Before whatever else listens to the form: nothing may have it before it was looked at.
  addEventListener(
    'submit',
    (event) => {
      if (event.target !== form || cleared === field.value || field.value.trim() === '') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void judge(field.value);
    },
    { capture: true },
  );
}
