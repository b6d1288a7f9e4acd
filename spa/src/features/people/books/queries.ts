import { useQueryClient } from '@tanstack/react-query';
import type { Settings } from '@timesheets/sdk';
import { useApi } from '../../../api/api-provider.tsx';

/** Up to which day the books are closed. */
export function useSettings() {
  return useApi().queries.useQuery('get', '/settings', {});
}

/** Closes or opens the books. What is known of weeks is old afterwards: which of their days take changes is part of it. */
export function usePutSettings() {
  const queryClient = useQueryClient();
  const { queries } = useApi();
  const { queryKey } = queries.queryOptions('get', '/settings', {});
  return queries.useMutation('put', '/settings', {
    onSuccess(stored) {
      queryClient.setQueryData<Settings>(queryKey, stored);
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/timesheet'),
      });
    },
  });
}
