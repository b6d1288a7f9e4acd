interface Option {
  value: string;
  label: string;
}

/** More are not shown: nobody reads them, and a few letters more find the one. */
const LIMIT = 100;

/** The options with a typed text in them; those that begin with it come first. */
export function findProjects<T extends Option>(options: readonly T[], text: string): T[] {
  const typed = fold(text);
  const begins = ({ label }: Option) => (fold(label).startsWith(typed) ? 0 : 1);
  const found = options.filter(({ value, label }) => value === typed || fold(label).includes(typed));
  return (typed === '' ? found : found.toSorted((a, b) => begins(a) - begins(b))).slice(0, LIMIT);
}

/** The option that a typed text means: the one that is called so, else the only one with the text in it. */
export function matchProject<T extends Option>(options: readonly T[], text: string): T | undefined {
  const typed = fold(text);
  if (typed === '') return undefined;
  const exact = options.filter(({ value, label }) => value === typed || fold(label) === typed);
  if (exact.length === 1) return exact[0];
  const matches = options.filter(({ label }) => fold(label).includes(typed));
  return matches.length === 1 ? matches[0] : undefined;
}

/** Without case and accents: what people leave out when they search. */
function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '');
}
