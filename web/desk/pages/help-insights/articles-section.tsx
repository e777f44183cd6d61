import type { HelpInsightsView } from '@gatehouse/contract/help';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/page.module.css';

export function ArticlesSection({ articles }: { articles: HelpInsightsView['articles'] }) {
  const { insights } = useMessages();
  return (
    <section className={classes.section}>
      <h2>{insights.articles}</h2>
      <ul className={classes.list}>
        {articles.length === 0 && <li className={classes.item}>{insights.noVotes}</li>}
        {articles.map(({ slug, title, helped, notHelped, days, reasons }) => (
          <li key={slug} className={classes.item}>
            <div className={classes.what}>
              <p>
                <a href={`/help/${slug}`} target="_blank" rel="noopener">
                  {title}
                </a>
              </p>
              <p className={classes.aside}>{insights.votes(helped, notHelped)}</p>
              <details className={classes.aside}>
                <summary>{insights.byDay}</summary>
                {days.map((of) => (
                  <p key={of.day}>
                    {of.day}: {insights.votes(of.helped, of.notHelped)}
                  </p>
                ))}
              </details>
              {reasons.length > 0 && <p className={classes.aside}>{insights.missed}:</p>}
              {reasons.map(({ day, language, text }) => (
                <p key={`${day} ${text}`} lang={language} dir="auto">
                  {text} <span className={classes.aside}>{day}</span>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
