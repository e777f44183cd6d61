import type { Role } from '@gatehouse/contract/accounts';
import type { Language } from '@gatehouse/contract/languages';
import { limits } from '@gatehouse/contract/limits';
import { isLanguage, languageNames } from '@gatehouse/web-ui/language';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { errorCode } from '../../api/error-code.ts';
import { keys } from '../../api/query-keys.ts';
import { useReauthentication } from '../../app/reauthentication.tsx';
import { useLanguage } from '../../language/language-provider.tsx';
import { useErrorText } from '../../language/use-error-text.ts';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';
import type { Invited } from './invite-result.tsx';

interface Props {
  roles: Role[];
  onInvited: (invited: Invited) => void;
  onCancel: () => void;
}

export function InviteForm({ roles: offered, onInvited, onCancel }: Props) {
  const { language: own, messages } = useLanguage();
  const { common, roles, roleHints, team } = messages;
  const { ofError } = useErrorText();
  const queries = useQueryClient();
  const confirmed = useReauthentication();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(offered[0] ?? 'agent');
  const [language, setLanguage] = useState<Language>(own);
  const invite = useMutation({
    mutationFn: () => confirmed(() => api.accounts.inviteStaff({ email, role, language })),
    onSuccess: async ({ invitation, link, mailed }) => {
      onInvited({ email: invitation.email, link, mailed });
      await queries.invalidateQueries({ queryKey: keys.staff });
    },
  });
  const code = invite.error && errorCode(invite.error);
  const ofEmail = code === 'EMAIL_TAKEN' || code === 'INVALID_INPUT';

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (email.trim() !== '') invite.mutate();
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <FaultText error={ofEmail ? null : invite.error} />
      <TextInput
        type="email"
        label={team.email}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        maxLength={limits.emailLength}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={ofEmail && ofError(invite.error)}
        data-autofocus
      />
      <NativeSelect
        label={team.role}
        description={roleHints[role]}
        value={role}
        onChange={(event) => {
          const chosen = offered.find((one) => one === event.currentTarget.value);
          if (chosen) setRole(chosen);
        }}
        data={offered.map((one) => ({ value: one, label: roles[one] }))}
      />
      <NativeSelect
        label={team.mailLanguage}
        value={language}
        onChange={(event) => isLanguage(event.currentTarget.value) && setLanguage(event.currentTarget.value)}
        data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {common.cancel}
        </Button>
        <Button type="submit" loading={invite.isPending} disabled={email.trim() === ''}>
          {team.send}
        </Button>
      </div>
    </form>
  );
}
