import { Skeleton } from '@mantine/core';
import fields from './entry-fields.module.css';
import classes from './entry-form.module.css';

const FIELDS = [fields.date, fields.project, fields.note, fields.duration];

/** The form's place while it is not known which day it is. */
export function FormSkeleton() {
  return (
    <div className={classes.form} aria-hidden="true">
      {FIELDS.map((field) => (
        <div key={field} className={field}>
          <Skeleton width="3rem" height="0.8125rem" mb="0.5rem" />
          <Skeleton height="2.25rem" />
        </div>
      ))}
      <div className={classes.buttons}>
        <Skeleton width="4rem" height="2.25rem" />
      </div>
    </div>
  );
}
