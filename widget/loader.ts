import type { Language } from '@gatehouse/contract/languages';
import { accentCss } from '@gatehouse/web-ui/accent';
import { chooseLanguage, isLanguage } from '@gatehouse/web-ui/language';
import tokens from '../web/ui/tokens.css?inline';
import { loadBrand } from './loader/brand.ts';
import { createLauncher } from './loader/launcher.ts';
import { loadModule } from './loader/load-module.ts';
import styles from './loader/loader.css?inline';
import { type Embedding, readOwnScript } from './loader/own-script.ts';
import { createPublicApi } from './loader/public-api.ts';
import { createTitleBadge } from './loader/title-badge.ts';
import type { Messages } from './messages/messages.ts';
import { addStyles } from './shared/add-styles.ts';
import type { Chat, ChatModule } from './shared/bridge.ts';
import { browserStorage } from './shared/browser-storage.ts';
import { createKept, keys } from './shared/kept.ts';
import { createStore } from './shared/store.ts';

function load({ origin, language: wished, theme }: Embedding): void {
  // A page that includes the script twice still gets one widget.
  if (window.Gatehouse && 'open' in window.Gatehouse) return;
  const queued = window.Gatehouse?.queue ?? [];

  const storage = browserStorage('localStorage');
  const remembered = createKept<string>(storage, keys.language);
  const language = createStore(
    chooseLanguage([remembered.load(), wished, document.documentElement.lang, ...navigator.languages]),
  );
  const isOpen = createStore(false);
  const unread = createStore(0);
  const identity = createStore<string | null>(null);
  const brandName = createStore('');
  const [busy, failed] = [createStore(false), createStore(false)];

  const host = document.createElement('div');
  host.dataset.gatehouse = '';
  if (theme === 'light' || theme === 'dark') host.dataset.theme = theme;
  const shadow = host.attachShadow({ mode: 'open' });
  // The tokens last: `all: initial` would take the colour scheme back.
  addStyles(shadow, styles + tokens);
  const launcher = createLauncher(() => isOpen.set(!isOpen.get()));
  shadow.append(...launcher.parts);

  const loadWords = async (wanted: Language): Promise<Messages> =>
    Object.values(await loadModule<Record<string, Messages>>(origin, wanted))[0] as Messages;
  let chat: Promise<Chat> | undefined;

  async function mount(): Promise<Chat> {
    const first = language.get();
    const [{ mountChat }, words] = await Promise.all([loadModule<ChatModule>(origin, 'chat'), loadWords(first)]);
    const rememberLanguage = (chosen: Language) => {
      remembered.save(chosen);
      language.set(chosen);
    };
    const loadGuard = () => loadModule<typeof import('@gatehouse/secret-guard')>(origin, 'secret-guard');
    const shared = {
      origin,
      shadow,
      language,
      rememberLanguage,
      loadWords,
      loadGuard,
      brandName,
      isOpen,
      unread,
      identity,
    };
    return mountChat(shared, first, words);
  }

  function summonChat(): Promise<Chat> {
    chat ??= mount().catch((reason: unknown) => {
      chat = undefined;
      throw reason;
    });
    return chat;
  }

  async function openChat(): Promise<void> {
    failed.set(false);
    busy.set(true);
    try {
      await summonChat();
    } catch {
      failed.set(true);
      isOpen.set(false);
    }
    busy.set(false);
  }

  const setTitle = createTitleBadge(document);
  function draw(): void {
    host.lang = language.get();
    const state = { language: language.get(), open: isOpen.get() && !busy.get(), unread: unread.get() };
    launcher.show({ ...state, busy: busy.get(), failed: failed.get() });
    setTitle(isOpen.get() ? 0 : unread.get());
  }
  for (const store of [language, isOpen, unread, busy, failed]) store.watch(draw);
  isOpen.watch((open) => {
    if (open) void openChat();
  });
  draw();
  document.body.append(host);

  window.Gatehouse = createPublicApi({
    isOpen,
    unread,
    identity,
    setLanguage(next) {
      if (!isLanguage(next)) return;
      // The host page knows better now than what was once chosen in the chat.
      remembered.save(null);
      language.set(next);
    },
    signOut() {
      isOpen.set(false);
      identity.set(null);
      // The token is revoked by the chat, which also empties the storage.
      if (chat || storage.getItem(keys.visit)) void summonChat().then((loaded) => loaded.signOut());
    },
  });
  window.Gatehouse.queue.push(...queued);

  void loadBrand(origin, storage, (brand) => {
    brandName.set(brand.name);
    addStyles(shadow, accentCss(brand.color));
  });
  // Someone who has asked before wants to know of an answer without opening; everybody else loads nothing more.
  if (storage.getItem(keys.visit) || storage.getItem(keys.starting))
    setTimeout(() => void summonChat().catch(() => {}), 1_000);
}

// Only now is this script the current one, and it may run before there is a body.
const embedding = readOwnScript();
if (document.body) load(embedding);
else document.addEventListener('DOMContentLoaded', () => load(embedding));
