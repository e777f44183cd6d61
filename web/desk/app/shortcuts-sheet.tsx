import { Kbd, Modal } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useCommand } from '../keyboard/commands-provider.tsx';
import { useMessages } from '../language/language-provider.tsx';
import { useShell } from './shell-context.ts';
import classes from './shortcuts-sheet.module.css';

const sheet = [
  ['next', ['J']],
  ['previous', ['K']],
  ['open', ['Enter']],
  ['reply', ['R']],
  ['note', ['N']],
  ['assignToMe', ['A']],
  ['resolve', ['E']],
  ['toggleUrgent', ['U']],
  ['topic', ['T']],
  ['snooze', ['S']],
  ['tags', ['L']],
  ['undoSend', ['Z']],
  ['search', ['/']],
  ['goMine', ['G', 'I']],
  ['goUnassigned', ['G', 'U']],
  ['goOpen', ['G', 'O']],
  ['escape', ['Esc']],
  ['help', ['?']],
] as const;

/** All keys on one sheet; the ones that work on every page are offered here. */
export function ShortcutsSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { common, shortcuts } = useMessages();
  const { openShortcuts } = useShell();
  const navigate = useNavigate();
  useCommand('help', openShortcuts);
  useCommand('goMine', () => void navigate('/?view=mine'));
  useCommand('goUnassigned', () => void navigate('/?view=unassigned'));
  useCommand('goOpen', () => void navigate('/?view=open'));

  return (
    <Modal opened={opened} onClose={onClose} title={shortcuts.title} closeButtonProps={{ 'aria-label': common.close }}>
      <dl className={classes.sheet}>
        {sheet.map(([name, pressed]) => (
          <div key={name} className={classes.row}>
            <dt>{shortcuts[name]}</dt>
            <dd>
              {pressed.map((key, index) => (
                <span key={key}>
                  {index > 0 && <span className={classes.then}>{shortcuts.then}</span>}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
