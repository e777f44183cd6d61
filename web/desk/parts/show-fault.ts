import { notifications } from '@mantine/notifications';

/** Says that something that was clicked did not work, where no form stands beside it. */
export function showFault(text: string): void {
  notifications.show({ message: text, color: 'danger', role: 'alert' });
}
