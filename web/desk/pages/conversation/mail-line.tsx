import type { MailMark } from '@gatehouse/contract/desk';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHelpCircle,
  type IconProps,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useLanguage } from '../../language/language-provider.tsx';
import classes from './mail.module.css';

const icons: Readonly<Record<MailMark['verdict'], ComponentType<IconProps>>> = {
  proven: IconCircleCheck,
  unproven: IconQuestionMark,
  forged: IconAlertTriangle,
  unknown: IconHelpCircle,
};

/** Which address a mail came from, and whether that is proved. */
export function MailLine({ mail }: { mail: MailMark }) {
  const { messages } = useLanguage();
  const texts = messages.mail;
  const Icon = icons[mail.verdict];
  return (
    <p className={classes.line}>
      <span>{texts.from(mail.from)}</span>
      <span className={classes.verdict} data-verdict={mail.verdict} title={texts.verdictHints[mail.verdict]}>
        <Icon size={13} aria-hidden="true" />
        {texts.verdicts[mail.verdict]}
      </span>
      {!mail.isParticipant && <span className={classes.stranger}>{texts.stranger}</span>}
    </p>
  );
}
