import type { Db, Transaction } from './open.ts';
import type { ProjectRow } from './schema.ts';

export async function selectProjects(db: Db, projectIds: readonly string[]): Promise<ProjectRow[]> {
  if (projectIds.length === 0) return [];
  return db.selectFrom('project').selectAll().where('project_id', 'in', projectIds).execute();
}

/** One page of projects by id; with `openOn` those alone that take entries for that day. */
export async function selectProjectPage(
  db: Db,
  openOn: string | undefined,
  after: string | undefined,
  limit: number,
): Promise<ProjectRow[]> {
  return db
    .selectFrom('project')
    .selectAll()
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
export async function insertProject(trx: Transaction, row: ProjectRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('project')
    .values(row)
    .onConflict((conflict) => conflict.column('project_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Replaces a project if it still has the version before; answers whether it did. */
export async function updateProject(trx: Transaction, { project_id, ...row }: ProjectRow): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('project')
    .set(row)
    .where('project_id', '=', project_id)
    .where('version', '=', row.version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
