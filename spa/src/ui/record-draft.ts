/** What is typed into the fields of one record. */
export type RecordDraft<Field extends string> = Readonly<Record<Field, string>>;

/** Why a draft is refused, in words: what to say beside which field, and what belongs to none. */
export interface RecordFaults<Field extends string> {
  fields: Partial<Record<Field, string>>;
  form?: string;
}

export function isSameDraft<Field extends string>(
  one: RecordDraft<Field>,
  other: RecordDraft<Field>,
): boolean {
  return fieldsOf(one).every((field) => one[field] === other[field]);
}

/**
 * The draft on top of what somebody else has stored since: a field that was not touched here takes their value, a field
 * that was stays as typed.
 */
export function rebaseDraft<Field extends string>(
  typed: RecordDraft<Field>,
  seen: RecordDraft<Field>,
  stored: RecordDraft<Field>,
): RecordDraft<Field> {
  const rebased: Record<Field, string> = { ...typed };
  for (const field of fieldsOf(typed)) {
    if (typed[field] === seen[field]) rebased[field] = stored[field];
  }
  return rebased;
}

export function hasFaults<Field extends string>({ fields, form }: RecordFaults<Field>): boolean {
  return form !== undefined || Object.values(fields).some((fault) => fault !== undefined);
}

function fieldsOf<Field extends string>(draft: RecordDraft<Field>): Field[] {
  return Object.keys(draft) as Field[];
}
