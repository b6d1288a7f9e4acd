interface Option {
  value: string;
  label: string;
}

/** The option that a typed text means: the one that is called so, else the only one with the text in it. */
export function matchProject<T extends Option>(options: readonly T[], text: string): T | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === '') return undefined;
  const isCalled = ({ value, label }: Option) => [value, label.toLowerCase()].includes(typed);
  const exact = options.filter(isCalled);
  if (exact.length === 1) return exact[0];
  const matches = options.filter(({ label }) => label.toLowerCase().includes(typed));
  return matches.length === 1 ? matches[0] : undefined;
}
