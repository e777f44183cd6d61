import { notifications } from '@mantine/notifications';

/** Says that something is done whose effect is not to be seen here. */
export function showDone(text: string): void {
  notifications.show({ message: text, role: 'status' });
}
