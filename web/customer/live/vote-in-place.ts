import { holdSecretsBack } from './hold-secrets.ts';

/** Answers "Did this help?" without leaving the article: the server answers with the page, of which one section is taken. */
export function voteInPlace(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !navigator.onLine) return;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-in-place]')) return;
    event.preventDefault();
    if (form.ariaBusy === 'true') return;
    form.ariaBusy = 'true';
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form, event.submitter))
      if (typeof value === 'string') body.set(name, value);
    void send(form, body);
  });
}

async function send(form: HTMLFormElement, body: URLSearchParams): Promise<void> {
  try {
    const response = await fetch(form.action, { method: 'POST', body });
    const answered = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('#helped');
    const section = form.closest<HTMLElement>('#helped');
    if (!answered || !section) throw new Error('the answer has no such section');
    section.replaceChildren(...answered.childNodes);
    holdSecretsBack(section);
    section.focus();
  } catch {
    // As it would go without a script; a vote that counted meanwhile counts once.
    const helped = document.createElement('input');
    helped.type = 'hidden';
    helped.name = 'helped';
    helped.value = body.get('helped') ?? '';
    form.append(helped);
    form.submit();
  }
}
