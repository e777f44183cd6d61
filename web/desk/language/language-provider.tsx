import type { Language } from '@gatehouse/contract/languages';
import { chooseLanguage, languageCookie, languageKey } from '@gatehouse/web-ui/language';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from '../messages/en.ts';
import type { Messages } from '../messages/messages.ts';
import { zhCN } from '../messages/zh-CN.ts';

const catalogues: Record<Language, Messages> = { en, 'zh-CN': zhCN };

interface LanguageChoice {
  language: Language;
  messages: Messages;
  setLanguage(language: Language): void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

function remembered(): string | undefined {
  return document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(`${languageKey}=`))
    ?.slice(languageKey.length + 1);
}

/** Chooses the language (remembered, else the browser's) and gives the whole page its texts. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, choose] = useState(() => chooseLanguage([remembered(), ...navigator.languages]));

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      messages: catalogues[language],
      setLanguage(next) {
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers that people use.
        document.cookie = languageCookie(next, location.protocol === 'https:');
        choose(next);
      },
    }),
    [language],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('useLanguage is for components below LanguageProvider.');
  return choice;
}

export function useMessages(): Messages {
  return useLanguage().messages;
}
