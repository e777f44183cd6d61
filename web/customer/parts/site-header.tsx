import type { Language } from '@gatehouse/contract/languages';
import { languageNames } from '@gatehouse/web-ui/language';
import type { Reader } from '../routes/route.ts';
import { GateIcon } from './icons.tsx';

export interface SiteHeaderProps {
  reader: Reader;
  path: string;
  languages: readonly Language[];
}

export function SiteHeader({ reader: { texts, brand, language }, path, languages }: SiteHeaderProps) {
  const here = (to: string) => (path === to ? { 'aria-current': 'page' as const } : {});
  return (
    <header class="site-header">
      <div class="column">
        <a class="brand" href="/">
          <span class="brand-mark">
            <GateIcon />
          </span>
          <span class="brand-name">{texts.site.name(brand.name)}</span>
        </a>
        <nav class="pages" aria-label={texts.site.navigation}>
          <a href="/" {...here('/')}>
            {texts.site.ask}
          </a>
          <a href="/help" {...here('/help')}>
            {texts.help.nav}
          </a>
          <a href="/doctor" {...here('/doctor')}>
            {texts.doctor.nav}
          </a>
          <a href="/cases" {...here('/cases')}>
            {texts.site.cases}
          </a>
          <a href="/verify" {...here('/verify')}>
            {texts.verify.nav}
          </a>
        </nav>
        {languages.length > 1 && (
          <nav class="languages" aria-label={texts.site.language}>
            {languages
              .filter((other) => other !== language)
              .map((other) => (
                <a key={other} href={`${path}?lang=${other}`} lang={other} hreflang={other}>
                  {languageNames[other]}
                </a>
              ))}
          </nav>
        )}
      </div>
    </header>
  );
}
