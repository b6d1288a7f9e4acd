import type { Person, PersonPut } from '@timesheets/sdk';
import { formatDuration } from '@timesheets/sdk/calendar';
import type { RecordDraft, RecordFaults } from '../../ui/record-draft.ts';
import { refusedFields } from '../../ui/refused-fields.ts';
import { parseWeeklyTarget } from './weekly-target.ts';
import { peopleWords } from './words.ts';

export type PersonField = 'name' | 'email' | 'user_type' | 'active_from' | 'active_to' | 'target';
export type PersonDraft = RecordDraft<PersonField>;
export type PersonFaults = RecordFaults<PersonField>;

/** As the contract's PersonPut has it. */
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** Somebody new who begins on this day. */
export function newPerson(activeFrom: string): PersonDraft {
  return { name: '', email: '', user_type: 'employee', active_from: activeFrom, active_to: '', target: '' };
}

export function draftOf({
  name,
  email,
  user_type,
  active_from,
  active_to,
  target_minutes,
}: Person): PersonDraft {
  return {
    name: name ?? '',
    email: email ?? '',
    user_type,
    active_from: active_from ?? '',
    active_to: active_to ?? '',
    target: target_minutes === null ? '' : formatDuration(target_minutes),
  };
}

/** What is typed, as a whole person: what is not sent would be empty afterwards. Of a draft that nothing is wrong with. */
export function contentOf({
  name,
  email,
  user_type,
  active_from,
  active_to,
  target,
}: PersonDraft): PersonPut {
  const parsed = parseWeeklyTarget(target);
  return {
    name: name.trim() || null,
    email: email.trim() || null,
    user_type: user_type === 'contractor' ? 'contractor' : 'employee',
    active_from: active_from || null,
    active_to: active_to || null,
    target_minutes: parsed.ok ? parsed.minutes : null,
  };
}

/** What can be seen to be wrong without asking the API. A new person is known by his e-mail address, so that he needs one. */
export function checkDraft(draft: PersonDraft, { isNew }: { isNew: boolean }): PersonFaults {
  const words = peopleWords.get();
  const { email, active_from, active_to, target } = draft;
  const fields: PersonFaults['fields'] = {};
  if (email.trim() === '' ? isNew : !EMAIL.test(email.trim())) fields.email = words.wrongEmail;
  if (active_from !== '' && active_to !== '' && active_to < active_from) {
    fields.active_to = words.endsBeforeStart;
  }
  const parsed = parseWeeklyTarget(target);
  if (!parsed.ok && parsed.reason !== 'empty') {
    fields.target = parsed.reason === 'too-long' ? words.targetTooLong : words.wrongTarget;
  }
  return { fields };
}

/** Why the API refused it. */
export function describeRefusal(error: unknown): PersonFaults {
  return refusedFields<PersonField>(error, {
    fieldOf: {
      '/name': 'name',
      '/email': 'email',
      '/path/user_id': 'email',
      '/user_type': 'user_type',
      '/active_from': 'active_from',
      '/active_to': 'active_to',
      '/target_minutes': 'target',
    },
    say(field, { code, pointer }) {
      const words = peopleWords.get();
      if (code === 'order') return words.endsBeforeStart;
      if (pointer === '/path/user_id') return words.noUserId;
      return {
        name: words.wrongName,
        email: words.wrongEmail,
        user_type: words.wrongType,
        active_from: words.wrongDate,
        active_to: words.wrongDate,
        target: words.targetTooLong,
      }[field];
    },
  });
}
