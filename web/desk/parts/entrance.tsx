import type { ReactNode } from 'react';
import { useBrand } from '../api/use-brand.ts';
import { useMessages } from '../language/language-provider.tsx';
import classes from './entrance.module.css';
import { LanguageMenu } from './language-menu.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import { useTitle } from './use-title.ts';

/** The card that people meet before they are signed in. */
export function Entrance({ title, text, children }: { title: string; text?: ReactNode; children: ReactNode }) {
  const brand = useBrand();
  const { common } = useMessages();
  useTitle(title);
  return (
    <div className={classes.page}>
      <main className={classes.card}>
        <p className={classes.brand}>{brand?.name ?? common.desk}</p>
        <h1 className={classes.title}>{title}</h1>
        {text && <div className={classes.text}>{text}</div>}
        {children}
      </main>
      <footer className={classes.foot}>
        <LanguageMenu />
        <ThemeMenu />
      </footer>
    </div>
  );
}
