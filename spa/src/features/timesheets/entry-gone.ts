/** The entry that is being changed was deleted by somebody else. */
export class EntryGone extends Error {
  override readonly name = 'EntryGone';
}
