import type { Shot } from './shot.ts';
import { appShots } from './shots/app-shots.ts';
import { approvalShots } from './shots/approval-shots.ts';
import { directoryShots } from './shots/directory-shots.ts';
import { entryShots } from './shots/entry-shots.ts';
import { reportShots } from './shots/report-shots.ts';
import { weekDialogShots } from './shots/week-dialog-shots.ts';
import { weekShots } from './shots/week-shots.ts';

/** Every screen, in every state that somebody may see it in. Those that change most come last. */
export const allShots: readonly Shot[] = [
  ...appShots,
  ...entryShots,
  ...reportShots,
  ...directoryShots,
  ...approvalShots,
  ...weekShots,
  ...weekDialogShots,
];
