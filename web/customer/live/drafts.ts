const keyOf = (name: string) => `gh_draft_${name}`;

/** Storage that may be switched off or full: then a draft lives only in its field. */
export function saveDraft(name: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(keyOf(name), text);
    else sessionStorage.removeItem(keyOf(name));
  } catch {
    // Nothing is lost: the field still has the text.
  }
}

function loadDraft(name: string): string {
  try {
    return sessionStorage.getItem(keyOf(name)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps what is typed into a form with `data-draft` in this tab, so that it survives a reload or a look at another page. */
export function keepDrafts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
    const field = form.querySelector('textarea');
    const name = form.dataset.draft;
    if (!field || !name) continue;
    if (field.value === '') field.value = loadDraft(name);
    field.addEventListener('input', () => saveDraft(name, field.value));
    // What was sent and refused comes back in the page itself.
    document.addEventListener('submit', (event) => {
      if (event.target === form && !event.defaultPrevented) saveDraft(name, '');
    });
  }
}
