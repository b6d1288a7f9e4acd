import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listPages, type SummaryItem } from '@timesheets/sdk';
import { useApi } from '../../api/api-provider.tsx';
import { type Question, summaryQueryOf } from './question.ts';
import type { Report } from './report-rows.ts';

const LARGEST_PAGE = 200;

/** The totals that answer the question, every page of them. While others are fetched, the ones before stay. */
export function useReport(question: Question) {
  const { client } = useApi();
  const query = summaryQueryOf(question);
  return useQuery({
    queryKey: ['get', '/reports/summary', 'every page', query],
    enabled: query !== undefined,
    // Whoever looks at totals has often just changed what they are of.
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Report> => {
      const items: SummaryItem[] = [];
      const params = { query: { ...query, limit: LARGEST_PAGE } };
      for await (const page of listPages(client, '/reports/summary', { params, signal })) {
        items.push(...page.items);
      }
      return { question, items };
    },
  });
}
