import { Notifications } from '@mantine/notifications';
import classes from './notices.module.css';

/** Where short messages appear. */
export function Notices() {
  return (
    <Notifications
      classNames={{ root: classes.root ?? '' }}
      position="bottom-center"
      containerWidth="30rem"
      limit={4}
    />
  );
}
