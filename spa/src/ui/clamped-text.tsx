import { UnstyledButton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useEffect, useRef, useState } from 'react';
import classes from './clamped-text.module.css';
import { partWords } from './words.ts';

/** A text of any length in at most three lines, with a button to see all of it when that is more. */
export function ClampedText({ children: text }: { children: string }) {
  const words = useStore(partWords);
  const box = useRef<HTMLSpanElement>(null);
  const [isCut, setCut] = useState(false);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const element = box.current;
    if (element === null || text === '' || isOpen) return;
    // How many lines it takes changes with the window's width.
    const observer = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, isOpen]);

  return (
    <>
      <span ref={box} className={isOpen ? undefined : classes.clamped}>
        {text}
      </span>
      {isCut && (
        <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.showLess : words.showAll}
        </UnstyledButton>
      )}
    </>
  );
}
