import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page.module.css';
import { PRODUCT } from './words.ts';

let isFirstPage = true;

/** A page's title, in the tab and on the page. Arriving on a page moves the focus here, so that it is read out. */
export function PageHeading({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The browser itself reads out the page it has just loaded.
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <>
      <title>{`${title} · ${PRODUCT}`}</title>
      <Title ref={heading} order={1} size="h3" tabIndex={-1} className={classes.heading}>
        {title}
      </Title>
    </>
  );
}

/** A page that is only a few words and a way on. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.message}>
      <PageHeading title={title} />
      {children}
    </div>
  );
}
