import {
  type Bundle,
  describeRefusal,
  describeVerification,
  MAX_BUNDLE_BYTES,
  parseVerifierKey,
  readBundle,
  TranscriptError,
  type Trust,
  verifyBundle,
} from '../index.ts';
import { isTextKey, pageTexts } from './page-texts.ts';

let language: 'en' | 'zh-CN' = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

function find<T extends Element>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`#${id} is not on the page`);
  return element;
}

const form = find('form', HTMLFormElement);
const file = find('file', HTMLInputElement);
const held = find('held', HTMLInputElement);
const key = find('key', HTMLTextAreaElement);
const result = find('result', HTMLOutputElement);
const toggle = find('language', HTMLButtonElement);

/** Text only: nothing of a stranger's file is ever read as HTML. */
function element(tag: 'h2' | 'h3' | 'p' | 'li', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function list(items: readonly string[]): HTMLElement {
  const made = document.createElement('ul');
  made.append(...items.map((item) => element('li', item)));
  return made;
}

async function readFile(chosen: File): Promise<Bundle> {
  if (chosen.size > MAX_BUNDLE_BYTES) throw new TranscriptError('FILE_TOO_LARGE');
  return readBundle(new Uint8Array(await chosen.arrayBuffer()));
}

async function readTrust(): Promise<Trust> {
  const bundles = await Promise.all([...(held.files ?? [])].map(readFile));
  const text = key.value.trim();
  return text === '' ? { bundles } : { bundles, key: parseVerifierKey(text) };
}

async function verify(chosen: File): Promise<void> {
  try {
    const verification = verifyBundle(await readFile(chosen), await readTrust());
    const { headline, context, faults, events } = describeVerification(verification, language);
    const headings = [element('h2', headline), ...context.map((line) => element('p', line))];
    result.replaceChildren(...headings, list(faults), element('h3', pageTexts[language].entries), list(events));
    result.dataset.ok =
      verification.ok && verification.key === 'self-declared' ? 'as-declared' : String(verification.ok);
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    result.replaceChildren(element('h2', describeRefusal(error, language)));
    result.dataset.ok = 'false';
  }
}

async function update(): Promise<void> {
  const [chosen] = file.files ?? [];
  if (chosen) await verify(chosen);
}

function showTexts(): void {
  document.documentElement.lang = language;
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const name = place.dataset.text ?? '';
    if (isTextKey(name)) place.textContent = pageTexts[language][name];
  }
  document.title = pageTexts[language].title;
  toggle.textContent = pageTexts[language].language;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void update();
});
toggle.addEventListener('click', () => {
  language = language === 'en' ? 'zh-CN' : 'en';
  showTexts();
  if (result.hasChildNodes()) void update();
});
showTexts();
