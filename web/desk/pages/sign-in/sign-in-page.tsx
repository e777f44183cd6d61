import type { MeView } from '@gatehouse/contract/accounts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useSearchParams } from 'react-router';
import { keys } from '../../api/query-keys.ts';
import { meQuery } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/entrance.module.css';
import { Entrance } from '../../parts/entrance.tsx';
import { safeNext } from './safe-next.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const { signIn } = useMessages();
  const [search] = useSearchParams();
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  if (me.data) return <Navigate to={safeNext(search.get('next'))} replace />;

  function enter(signedIn: MeView): void {
    // What somebody else has seen here before is not for this person.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== keys.brand[0] && queryKey[0] !== keys.me[0] });
    queries.setQueryData(keys.me, signedIn);
  }

  return (
    <Entrance title={signIn.title}>
      <SignInForm onSignedIn={enter} />
      <p className={classes.trouble}>{signIn.trouble}</p>
    </Entrance>
  );
}
