import { notifications } from '@mantine/notifications';

/** Says that something was not done, until it is closed. */
export function showRefusal({ title, text }: { title: string; text: string }): void {
  notifications.show({ color: 'red', autoClose: false, withBorder: true, title, message: text });
}
