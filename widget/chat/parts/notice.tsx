import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

interface Props {
  tone: 'amber' | 'red' | 'green';
  text: string;
  action?: string;
  onPress?(): void;
}

const icons = { amber: 'clock', red: 'alert', green: 'check' } as const;

/** One sentence about the state of things, with at most one thing to do. */
export function Notice({ tone, text, action, onPress }: Props) {
  return (
    <div class={`notice ${tone}`} role={tone === 'red' ? 'alert' : 'status'}>
      <Icon name={icons[tone]} />
      <p>{text}</p>
      {onPress && (
        <Button class="quiet" onPress={onPress}>
          {action}
        </Button>
      )}
    </div>
  );
}
