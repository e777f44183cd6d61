import type { Language } from '@gatehouse/contract/languages';
import { chooseLanguage } from '@gatehouse/web-ui/language';

export const pageLanguage: Language = chooseLanguage([document.documentElement.lang]);
