import { ApiError, NetworkError, TimeoutError } from '@timesheets/sdk';

/** What went wrong with a call of the API, in words for the person in front of it. */
export interface FailureWords {
  title: string;
  text: string;
  /** For the operator, when there is one. */
  requestId?: string;
}

export function describeFailure(error: unknown): FailureWords {
  if (error instanceof ApiError) return describeProblem(error);
  if (error instanceof NetworkError) {
    return { title: 'Timesheets cannot be reached', text: 'Check your connection and try again.' };
  }
  if (error instanceof TimeoutError) {
    return { title: 'Timesheets takes too long to answer', text: 'Try again in a moment.' };
  }
  return { title: 'Something went wrong', text: 'Try again. If it stays so, tell whoever runs Timesheets.' };
}

function describeProblem({ status, code, title, detail, requestId }: ApiError): FailureWords {
  const reference = requestId === undefined ? {} : { requestId };
  if (code === 'unavailable' || code === 'rate-limited' || code === 'request-timeout') {
    return { title: 'Timesheets is busy', text: 'Try again in a moment.', ...reference };
  }
  if (status >= 500) {
    const text = 'This is not your doing. Try again; if it stays so, pass the number below on.';
    return { title: 'Something went wrong at our end', text, ...reference };
  }
  return status === 403 ? { title: 'Not permitted', text: detail, ...reference } : { title, text: detail };
}
