import { useStore } from '@nanostores/react';
import { Link } from 'react-router';
import { MessagePage } from '../ui/page.tsx';
import { messagePageWords } from './words.ts';

export function NotFoundPage() {
  const words = useStore(messagePageWords);
  return (
    <MessagePage title={words.notFound}>
      <p>{words.notFoundText}</p>
      <p>
        <Link to="/">{words.toMyWeek}</Link>
      </p>
    </MessagePage>
  );
}
