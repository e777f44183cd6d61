import type { Language } from '@gatehouse/contract/languages';
import type { Messages } from '../messages/messages.ts';
import type { Store } from './store.ts';

/** What the loader hands to the chat when it is first needed. */
export interface Stage {
  /** Where the server is: `https://support.example`. */
  origin: string;
  shadow: ShadowRoot;
  language: Store<Language>;
  /** The person chose it, and finds it again on the next page. */
  rememberLanguage(language: Language): void;
  loadWords(language: Language): Promise<Messages>;
  loadGuard(): Promise<typeof import('@gatehouse/secret-guard')>;
  brandName: Store<string>;
  isOpen: Store<boolean>;
  unread: Store<number>;
  /** The identity that the host page gave, if any. */
  identity: Store<string | null>;
}

export interface Chat {
  signOut(): Promise<void>;
}

/** The chat module's front door. */
export interface ChatModule {
  mountChat(stage: Stage, language: Language, words: Messages): Chat;
}
