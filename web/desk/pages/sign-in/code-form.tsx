import type { MeView } from '@gatehouse/contract/accounts';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { api } from '../../api/client.ts';
import { errorCode } from '../../api/error-code.ts';
import { useMessages } from '../../language/language-provider.tsx';
import { CodeInput, isWholeCode } from '../../parts/code-input.tsx';
import { FaultText } from '../../parts/fault-text.tsx';
import classes from '../../parts/form.module.css';

interface Props {
  onSignedIn: (me: MeView) => void;
  onBack: () => void;
}

/** The second factor (RFC 6238). */
export function CodeForm({ onSignedIn, onBack }: Props) {
  const { signIn } = useMessages();
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: (whole: string) => api.accounts.confirmSecondFactor({ code: whole }),
    onSuccess: ({ me }) => onSignedIn(me),
    onError: (error) => {
      setCode('');
      // The first step was too long ago: begin again.
      if (errorCode(error) === 'UNAUTHENTICATED') onBack();
    },
  });

  function change(next: string): void {
    setCode(next);
    if (isWholeCode(next) && !confirm.isPending) confirm.mutate(next);
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (isWholeCode(code) && !confirm.isPending) confirm.mutate(code);
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      <h2 className={classes.subtitle}>{signIn.codeTitle}</h2>
      <p className={classes.hint}>{signIn.codeText}</p>
      <FaultText error={confirm.error} />
      <CodeInput label={signIn.code} value={code} onChange={change} autoFocus />
      <Button type="submit" size="md" fullWidth loading={confirm.isPending} disabled={!isWholeCode(code)}>
        {signIn.codeSubmit}
      </Button>
      <Button variant="subtle" color="gray" fullWidth onClick={onBack}>
        {signIn.otherWay}
      </Button>
    </form>
  );
}
