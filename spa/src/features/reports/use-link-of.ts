import { useSearchParams } from 'react-router';
import { useCan } from '../../auth/granted-scopes.ts';
import { changeAddress, type Question } from './question.ts';

/** Where a row's name leads: to the week itself, or to the totals within the row. */
export function useLinkOf({ grouping, whose, person }: Question): (key: string) => string | undefined {
  const [address] = useSearchParams();
  const can = useCan();
  const within = (changes: Parameters<typeof changeAddress>[1]) => `?${changeAddress(address, changes)}`;
  return (key) => {
    switch (grouping) {
      case 'project':
        return within({ project: key, by: 'week' });
      case 'user':
        return within({ person: key, by: 'project' });
      case 'user_type':
        return within({ user_type: key, by: 'user' });
      case 'week':
        if (whose === 'mine') return `/week/${key}`;
        if (!can('listApprovals')) return undefined;
        return person === undefined ? `/approvals/${key}` : `/approvals/${key}/${encodeURIComponent(person)}`;
    }
  };
}
