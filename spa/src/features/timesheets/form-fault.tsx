import classes from './entry-form.module.css';

/** What is wrong with the whole form. */
export function FormFault({ text }: { text: string | undefined }) {
  return (
    <p role="alert" className={classes.fault}>
      {text}
    </p>
  );
}
