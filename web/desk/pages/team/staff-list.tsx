import type { StaffView } from '@gatehouse/contract/accounts';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/page.module.css';
import { StaffItem } from './staff-item.tsx';

export function StaffList({ staff }: { staff: StaffView[] }) {
  const { team } = useMessages();
  return (
    <section className={classes.section}>
      <h2>{team.people(staff.length)}</h2>
      <ul className={classes.list}>
        {staff.map((person) => (
          <StaffItem key={person.id} person={person} />
        ))}
      </ul>
      {staff.length === 1 && <p className={classes.text}>{team.onlyYou}</p>}
    </section>
  );
}
