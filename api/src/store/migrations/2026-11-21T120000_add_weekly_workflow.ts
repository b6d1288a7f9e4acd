import { type Kysely, sql } from 'kysely';

type Dialect = 'sqlite' | 'postgres';

/** The feed of changes, the history of a week, the approval queue, and looking people up. */
export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
  const bigint = dialect === 'postgres' ? sql`bigint` : sql`integer`;
  const strict = dialect === 'sqlite' ? sql`strict` : sql``;

  await db.schema
    .createTable('change_clock')
    .modifyEnd(strict)
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('n', bigint, (column) => column.notNull())
    .addCheckConstraint('change_clock_id_check', sql`id = 1`)
    .execute();
  await sql`insert into change_clock (id, n) values (1, 0)`.execute(db);
  for (const table of ['timesheet', 'timesheet_tombstone', 'timesheet_week', 'project']) {
    await db.schema
      .alterTable(table)
      .addColumn('changed_in', bigint, (column) => column.notNull().defaultTo(0))
      .execute();
  }
  for (const table of ['timesheet', 'timesheet_tombstone']) {
    await index(table, ['changed_in', 'id']);
    await index(table, ['user_id', 'changed_in', 'id']);
  }
  await index('timesheet_week', ['changed_in', 'user_id', 'week']);
  // A week is a span of days, which the index on days finds; the feed is what asks for what is new.
  await db.schema.dropIndex('timesheet_user_id_week_idx').execute();
  await db.schema.dropIndex('timesheet_updated_at_idx').execute();

  await sql`create index timesheet_week_status_week_user_id_idx on timesheet_week (status, week desc, user_id)`.execute(
    db,
  );

  await db.schema
    .alterTable('person')
    .addColumn('search', text, (column) => column.notNull().defaultTo(''))
    .execute();
  await fillSearch(db);

  await db.schema.alterTable('audit_event').addColumn('week', text).execute();
  await db.schema.alterTable('audit_event').addColumn('moved_from_week', text).execute();
  const weekIn = (column: 'before' | 'after') =>
    dialect === 'postgres'
      ? sql<string>`${sql.ref(column)}::json ->> 'week'`
      : sql<string>`json_extract(${sql.ref(column)}, '$.week')`;
  await sql`update audit_event set week = coalesce(${weekIn('after')}, ${weekIn('before')})`.execute(db);
  await sql`update audit_event set moved_from_week = ${weekIn('before')}
    where ${weekIn('before')} <> ${weekIn('after')}`.execute(db);
  await index('audit_event', ['user_id', 'week', 'seq']);
  await sql`create index audit_event_user_id_moved_from_week_seq_idx
    on audit_event (user_id, moved_from_week, seq) where moved_from_week is not null`.execute(db);

  async function index(name: string, columns: string[]): Promise<void> {
    await db.schema
      .createIndex(`${name}_${columns.join('_')}_idx`)
      .on(name)
      .columns(columns)
      .execute();
  }
}

/** As `personSearch` of that day wrote it. */
async function fillSearch(db: Kysely<never>): Promise<void> {
  const { rows } = await sql<{
    user_id: string;
    name: string | null;
    email: string | null;
  }>`select user_id, name, email from person`.execute(db);
  for (const { user_id, name, email } of rows) {
    const folded = [name, email, user_id].filter((part) => part !== null).join('\n');
    const search = folded.toLowerCase().normalize('NFC').replaceAll('ς', 'σ');
    await sql`update person set search = ${search} where user_id = ${user_id}`.execute(db);
  }
}
