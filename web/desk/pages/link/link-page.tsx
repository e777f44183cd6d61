import type { MeView } from '@gatehouse/contract/accounts';
import { exactTime } from '@gatehouse/web-ui/time';
import { Button, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { api } from '../../api/client.ts';
import { errorCode } from '../../api/error-code.ts';
import { keys } from '../../api/query-keys.ts';
import { ReauthenticationProvider } from '../../app/reauthentication.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { Delayed } from '../../parts/delayed.tsx';
import { Entrance } from '../../parts/entrance.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';
import { CodeForm } from '../sign-in/code-form.tsx';
import { AcceptForm } from './accept-form.tsx';
import { NextSteps } from './next-steps.tsx';

const tokenPattern = /^[\w-]{43}$/;

/** Where a one-time link leads: becoming the owner, joining the team, or a new password. */
export function LinkPage() {
  const { language, messages } = useLanguage();
  const { common, link: texts, roles } = messages;
  const queries = useQueryClient();
  // The token stands behind the #, which browsers send to nobody; from here it goes out by POST only.
  const token = useLocation().hash.slice(1);
  const whole = tokenPattern.test(token);
  const [me, setMe] = useState<MeView | null>(null);
  const [wantsCode, setWantsCode] = useState(false);
  const navigate = useNavigate();
  const link = useQuery({
    queryKey: ['link', token],
    queryFn: ({ signal }) => api.accounts.inspectLink({ token }, { signal }),
    enabled: whole && me === null && !wantsCode,
    gcTime: 0,
  });

  function accepted(by: MeView): void {
    queries.clear();
    queries.setQueryData(keys.me, by);
    setMe(by);
  }

  if (me) {
    return (
      <Entrance title={texts.nextTitle(me.name)} text={texts.nextText}>
        <ReauthenticationProvider>
          <NextSteps />
        </ReauthenticationProvider>
      </Entrance>
    );
  }
  if (wantsCode) {
    return (
      <Entrance title={texts.titles.recovery}>
        <CodeForm onSignedIn={accepted} onBack={() => void navigate('/sign-in')} />
      </Entrance>
    );
  }
  if (!whole || link.isError) {
    const mayPass = link.isError && errorCode(link.error) !== 'LINK_EXPIRED';
    return (
      <Entrance title={texts.brokenTitle} text={whole ? undefined : texts.incompleteText}>
        <div className={classes.form}>
          <FaultText error={link.error} />
          {mayPass && <Button onClick={() => void link.refetch()}>{common.retry}</Button>}
          <Button variant="default" component={Link} to="/sign-in">
            {texts.toSignIn}
          </Button>
        </div>
      </Entrance>
    );
  }
  if (!link.data) {
    return (
      <Entrance title={texts.checking}>
        <Delayed>
          <Skeleton height={36} mt="lg" />
          <Skeleton height={36} mt="md" />
        </Delayed>
      </Entrance>
    );
  }

  const { kind, email, role, expiresAt } = link.data;
  const purpose =
    kind === 'owner'
      ? texts.texts.owner
      : kind === 'invitation'
        ? texts.texts.invitation(email ?? '', roles[role])
        : texts.texts.recovery(email ?? '');
  return (
    <Entrance
      title={texts.titles[kind]}
      text={
        <>
          <p>{purpose}</p>
          <p>{texts.expires(exactTime(expiresAt, language))}</p>
        </>
      }
    >
      <AcceptForm token={token} link={link.data} onAccepted={accepted} onSecondFactor={() => setWantsCode(true)} />
    </Entrance>
  );
}
