import { Refusal } from '../errors.ts';
import type { ExpectedVersions } from './changes.ts';

/** What must be there already: nothing, one of these versions, or whatever there is. */
export type Precondition = { absent: true } | { versions: ExpectedVersions } | undefined;

/** Throws `version-mismatch` unless what is there is what was expected. */
export function requirePrecondition(
  present: { version: number } | undefined,
  precondition: Precondition,
): void {
  if (meets(present, precondition)) return;
  throw new Refusal('version-mismatch', reasonFor(present, precondition));
}

function reasonFor(present: { version: number } | undefined, precondition: Precondition): string {
  if (!present) return 'There is none yet. Leave If-Match out to create it.';
  return precondition && 'absent' in precondition
    ? 'There is one already. Send If-Match with its ETag to change it.'
    : staleVersion;
}

const staleVersion = 'This has changed since the version you saw. Read it again, then repeat the change.';

function meets(present: { version: number } | undefined, precondition: Precondition): boolean {
  if (precondition === undefined) return true;
  if ('absent' in precondition) return present === undefined;
  if (present === undefined) return false;
  return precondition.versions === 'any' || precondition.versions.includes(present.version);
}

/** Throws `version-mismatch` unless this is a version that was expected. */
export function requireVersion(version: number, expected: ExpectedVersions): void {
  if (expected === 'any' || expected.includes(version)) return;
  throw new Refusal('version-mismatch', staleVersion);
}
