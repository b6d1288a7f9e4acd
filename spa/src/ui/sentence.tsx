import { Fragment, type ReactNode } from 'react';

interface SentenceProps {
  /** With `{name}` where the part of that name goes. */
  text: string;
  parts: Readonly<Record<string, ReactNode>>;
}

/** A sentence in which not everything is words: every language puts the parts where it needs them. */
export function Sentence({ text, parts }: SentenceProps) {
  return text.split(/\{(\w+)\}/).map((piece, index) => (
    // Every second piece is a name. The pieces of a sentence never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Fragment key={index}>{index % 2 === 1 ? parts[piece] : piece}</Fragment>
  ));
}
