/** Why a command cannot be done at all, in one line that says what to do about it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
