import type { Attempt } from './_load.ts';

/** What clients saw, gathered while load runs. */
export interface Outcomes {
  readonly attempts: Attempt[];
  take(attempt: Attempt): void;
  /** How many were answered with this status; 0 counts those without a whole answer. */
  count(status: number): number;
  /** How many acknowledgements came after this instant, and how long the first of them took from there. */
  firstAcknowledgedAfter(instant: number): number;
  /** Refusals that are not what they are to be: 503 as problem+json with Retry-After. */
  badRefusals(): string[];
}

export function watchOutcomes(): Outcomes {
  const attempts: Attempt[] = [];
  return {
    attempts,
    take: (attempt) => void attempts.push(attempt),
    count: (status) => attempts.filter(({ answer }) => (answer?.status ?? 0) === status).length,
    firstAcknowledgedAfter(instant) {
      const later = attempts.filter(
        ({ answer, endedAt }) => answer?.status === 201 && endedAt - answer.ms >= instant,
      );
      return Math.min(...later.map(({ endedAt }) => endedAt - instant));
    },
    badRefusals: () => [
      ...new Set(
        attempts.flatMap(({ answer }) => (answer && !isGoodAnswer(answer) ? [describe(answer)] : [])),
      ),
    ],
  };
}

type Answer = NonNullable<Attempt['answer']>;

function isGoodAnswer({ status, headers }: Answer): boolean {
  if (status === 201) return true;
  return (
    status === 503 &&
    /^[1-9]\d*$/.test(headers['retry-after'] ?? '') &&
    headers['content-type'] === 'application/problem+json'
  );
}

function describe({ status, headers, text }: Answer): string {
  return `${status} ${headers['content-type']} retry-after: ${headers['retry-after']} ${text.slice(0, 200)}`;
}
