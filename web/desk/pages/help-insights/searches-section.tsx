import type { HelpInsightsView } from '@gatehouse/contract/help';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/page.module.css';

export function SearchesSection({ insights: { searches, unanswered } }: { insights: HelpInsightsView }) {
  const { insights, languages } = useMessages();
  const all = searches.answered + searches.unanswered;
  return (
    <section className={classes.section}>
      <h2>{insights.searches}</h2>
      {all > 0 && <p className={classes.text}>{insights.share(searches.unanswered, all)}</p>}
      <ul className={classes.list}>
        {unanswered.length === 0 && <li className={classes.item}>{insights.noSearches}</li>}
        {unanswered.map(({ question, language, times, lastDay }) => (
          <li key={`${language} ${question}`} className={classes.item}>
            <div className={classes.what}>
              <p lang={language} dir="auto">
                {question}
              </p>
              <p className={classes.aside}>
                {languages[language]} · {insights.times(times)} · {insights.last(lastDay)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
