import { Button, Modal } from '@mantine/core';
import { useMessages } from '../language/language-provider.tsx';
import { FaultText } from './fault-text.tsx';
import classes from './form.module.css';

interface Props {
  opened: boolean;
  title: string;
  text: string;
  confirm: string;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that takes a way in away from somebody. */
export function ConfirmDialog({ opened, title, text, confirm, pending, error, onConfirm, onClose }: Props) {
  const { common } = useMessages();
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="sm" closeButtonProps={{ 'aria-label': common.close }}>
      <p>{text}</p>
      <div className={classes.form}>
        <FaultText error={error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {common.cancel}
          </Button>
          <Button color="danger" loading={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
