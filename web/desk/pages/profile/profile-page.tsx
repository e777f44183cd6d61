import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../language/language-provider.tsx';
import classes from '../../parts/page.module.css';
import { Page } from '../../parts/page.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { TotpSection } from './totp-section.tsx';

export function ProfilePage() {
  const { profile, roles } = useMessages();
  const me = useMe();
  return (
    <Page title={profile.title}>
      <section className={classes.section}>
        <h2>{profile.you}</h2>
        <dl className={classes.facts}>
          <dt>{profile.name}</dt>
          <dd>{me.name}</dd>
          <dt>{profile.email}</dt>
          <dd>{me.email}</dd>
          <dt>{profile.role}</dt>
          <dd>{roles[me.role]}</dd>
        </dl>
      </section>
      <PasskeysSection me={me} />
      <PasswordSection me={me} />
      <TotpSection me={me} />
      <SessionsSection />
    </Page>
  );
}
