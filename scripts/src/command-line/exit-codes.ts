/** What a command ends with: all of it done, some of it refused, nothing it could do, stopped by Ctrl-C. */
export const exitCodes = { done: 0, someRefused: 1, cannotRun: 2, interrupted: 130 } as const;
