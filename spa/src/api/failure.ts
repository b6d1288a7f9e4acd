import { ApiError, NetworkError, TimeoutError } from '@timesheets/sdk';
import { failureTexts, failureTitles } from './words.ts';

/** What went wrong with a call of the API, in words for the person in front of it. */
export interface FailureWords {
  title: string;
  text: string;
  /** For the operator, when there is one. */
  requestId?: string;
}

/** Says it in the person's language, as of now. */
export function describeFailure(error: unknown): FailureWords {
  if (error instanceof ApiError) return describeProblem(error);
  const kind =
    error instanceof NetworkError ? 'unreachable' : error instanceof TimeoutError ? 'slow' : 'unknown';
  return { title: failureTitles.get()[kind], text: failureTexts.get()[kind] };
}

const BUSY = ['unavailable', 'rate-limited', 'request-timeout'];

function describeProblem({ status, code, detail, requestId }: ApiError): FailureWords {
  const titles = failureTitles.get();
  const texts = failureTexts.get();
  const reference = requestId === undefined ? {} : { requestId };
  if (BUSY.includes(code)) return { title: titles.busy, text: texts.busy, ...reference };
  if (status >= 500) {
    const text = requestId === undefined ? texts.unknown : texts.internal;
    return { title: titles.internal, text, ...reference };
  }
  const title = wordsFor(titles, code) ?? (status === 403 ? titles.forbidden : titles.refused);
  const text = wordsFor(texts, code) ?? detail;
  return status === 403 ? { title, text, ...reference } : { title, text };
}

function wordsFor(words: Readonly<Record<string, string>>, code: string): string | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
