import type { ConversationView } from '@gatehouse/contract/desk';
import type { CustomerProfile, StaffViewer } from '../../accounts/index.ts';
import type { DeskDeps } from '../deps.ts';
import type { ConversationRow } from '../store/tables.ts';
import { groundsOf } from '../store/triage.ts';
import { conversationView } from '../views.ts';

function unknownCustomer(id: CustomerProfile['id']): CustomerProfile {
  return { id, name: null, email: null, emailVerified: false, identity: 'visitor', language: 'en' };
}

/** Rows as views, with the names of the people and customers that they mention, looked up at once. */
export async function presentAll(
  deps: Pick<DeskDeps, 'database' | 'people' | 'customers'>,
  rows: readonly ConversationRow[],
  viewer: StaffViewer,
): Promise<ConversationView[]> {
  const [people, customers, grounds] = await Promise.all([
    deps.people.byIds(rows.flatMap((row) => row.assignee_id ?? [])),
    deps.customers.byIds(rows.map((row) => row.customer_id)),
    groundsOf(
      deps.database.sql,
      rows.map((row) => row.id),
    ),
  ]);
  return rows.map((row) =>
    conversationView(row, viewer, {
      assignee: row.assignee_id ? (people.get(row.assignee_id) ?? null) : null,
      customer: customers.get(row.customer_id) ?? unknownCustomer(row.customer_id),
      grounds: grounds.get(row.id) ?? null,
    }),
  );
}

export async function present(
  deps: Pick<DeskDeps, 'database' | 'people' | 'customers'>,
  row: ConversationRow,
  viewer: StaffViewer,
): Promise<ConversationView> {
  const [view] = await presentAll(deps, [row], viewer);
  if (!view) throw new Error('a row has a view');
  return view;
}
