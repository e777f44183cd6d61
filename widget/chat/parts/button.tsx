import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  class: 'bare' | 'quiet' | 'quiet danger' | 'link' | 'primary' | 'latest';
  icon?: IconName;
  /** For a button without words. */
  label?: string;
  onPress(): void;
  children?: ComponentChildren;
}

export function Button({ class: look, icon, label, onPress, children }: Props) {
  return (
    <button type="button" class={look} aria-label={label} title={label} onClick={onPress}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
