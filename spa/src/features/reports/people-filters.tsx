import { useStore } from '@nanostores/react';
import { usePersonChoices } from './filter-choices.ts';
import { FilterSelect } from './filter-select.tsx';
import { type Question, userTypes } from './question.ts';
import classes from './question-form.module.css';
import type { ChangeQuestion } from './use-question.ts';
import { questionWords, reportWords } from './words.ts';

/** Whose time of everybody's: of one user type, or of one person. */
export function PeopleFilters({ question, change }: { question: Question; change: ChangeQuestion }) {
  const words = useStore(questionWords);
  const { employees, contractors } = useStore(reportWords);
  const people = usePersonChoices();
  const offered = (people.data ?? []).filter(
    ({ user_type }) => question.userType === undefined || user_type === question.userType,
  );
  return (
    <>
      <FilterSelect
        label={words.userType}
        everything={words.everyUserType}
        value={question.userType}
        choices={userTypes.map((value) => ({
          value,
          label: { employee: employees, contractor: contractors }[value],
        }))}
        // A person of the other type would leave nothing to add up.
        onChoose={(user_type) => change({ user_type, person: undefined })}
      />
      <FilterSelect
        label={words.person}
        everything={words.everyPerson}
        value={question.person}
        choices={offered.map(({ user_id, name }) => ({ value: user_id, label: name ?? user_id }))}
        onChoose={(person) => change({ person })}
      />
      {people.error && (
        <p role="alert" className={classes.failed}>
          {words.filtersFailed}
        </p>
      )}
    </>
  );
}
