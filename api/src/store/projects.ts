import type { Db, Transaction } from './open.ts';
import { prepared, type Slots } from './prepared.ts';
import type { ProjectRow } from './schema.ts';

/** Every column of a project but the store's own. */
export const projectColumns = [
  'project_id',
  'name',
  'client',
  'open_from',
  'open_to',
  'archived_at',
  'created_at',
  'updated_at',
  'version',
] as const satisfies readonly (keyof ProjectRow)[];

export async function selectProjects(db: Db, projectIds: readonly string[]): Promise<ProjectRow[]> {
  if (projectIds.length === 0) return [];
  return (await projectsById(db, { projectIds })).rows;
}

const projectsById = prepared((db, { list }: Slots<{ projectIds: readonly string[] }>) =>
  db.selectFrom('project').select(projectColumns).where('project_id', 'in', list('projectIds')),
);

/** One page of projects by id; with `openOn` those alone that take entries for that day. */
export async function selectProjectPage(
  db: Db,
  openOn: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<ProjectRow[]> {
  return db
    .selectFrom('project')
    .select(projectColumns)
    .$if(openOn !== undefined, (query) =>
      query
        .where('archived_at', 'is', null)
        .where(({ eb, or }) => or([eb('open_from', 'is', null), eb('open_from', '<=', openOn ?? '')]))
        .where(({ eb, or }) => or([eb('open_to', 'is', null), eb('open_to', '>=', openOn ?? '')])),
    )
    .$if(after !== undefined, (query) => query.where('project_id', '>', after ?? ''))
    .orderBy('project_id')
    .limit(limit)
    .execute();
}

/** Inserts a project unless there is one with this id; answers whether it did. */
export async function insertProject(trx: Transaction, row: ProjectRow, changed_in: number): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('project')
    .values({ ...row, changed_in })
    .onConflict((conflict) => conflict.column('project_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Reads a project and locks it until the end of the transaction. */
export async function lockProject(trx: Transaction, projectId: string): Promise<ProjectRow | undefined> {
  return (
    trx
      .updateTable('project')
      // An update that changes nothing takes the row lock and answers the row, on both databases.
      .set(({ ref }) => ({ version: ref('version') }))
      .where('project_id', '=', projectId)
      .returning(projectColumns)
      .executeTakeFirst()
  );
}

/** Replaces a project that this transaction has locked. */
export async function updateProject(
  trx: Transaction,
  { project_id, ...row }: ProjectRow,
  changed_in: number,
): Promise<void> {
  await trx
    .updateTable('project')
    .set({ ...row, changed_in })
    .where('project_id', '=', project_id)
    .execute();
}
