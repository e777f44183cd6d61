import type { Person, Presence } from '@gatehouse/contract/desk';
import { useMessages } from '../../language/language-provider.tsx';
import { Monogram } from '../../parts/monogram.tsx';
import classes from './composer.module.css';

/** Who else of the team is in this conversation, and who is writing. */
export function PresenceLine({ others }: { others: (Person & { doing: Presence })[] }) {
  const { workflow } = useMessages();
  return (
    <p className={classes.presence} role="status" data-testid="presence">
      {others.map(({ id, name, doing }) => (
        <span key={id} className={classes.present} data-doing={doing}>
          <Monogram name={name} />
          {workflow[doing](name)}
        </span>
      ))}
    </p>
  );
}
