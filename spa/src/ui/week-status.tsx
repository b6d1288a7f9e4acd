import { useStore } from '@nanostores/react';
import type { WeekStatus as Status } from '@timesheets/sdk';
import { type StatusTone, StatusWord } from './status-word.tsx';
import { statusWords } from './words.ts';

const TONES: Record<Status, StatusTone> = {
  open: 'neutral',
  submitted: 'waiting',
  approved: 'good',
  rejected: 'bad',
};

/** The state of a week, in the same word and colour on every screen. */
export function WeekStatus({ status }: { status: Status }) {
  return <StatusWord tone={TONES[status]}>{useStore(statusWords)[status]}</StatusWord>;
}
