import { Link } from 'react-router';
import { MessagePage } from '../ui/page.tsx';

export function NotFoundPage() {
  return (
    <MessagePage title="There is no such page">
      <p>The address may have been mistyped, or the page has moved.</p>
      <p>
        <Link to="/">Go to my timesheets</Link>
      </p>
    </MessagePage>
  );
}
