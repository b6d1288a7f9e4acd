import { type Kysely, sql } from 'kysely';

type Dialect = 'sqlite' | 'postgres';

export async function up(db: Kysely<never>, dialect: Dialect): Promise<void> {
  // Both databases must sort text alike, byte by byte: keyset pages depend on it.
  const text = dialect === 'postgres' ? sql`text collate "C"` : sql`text`;
  const strict = dialect === 'sqlite' ? sql`strict` : sql``;
  const table = (name: string) => db.schema.createTable(name).modifyEnd(strict);

  await table('project')
    .addColumn('project_id', text, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('client', text)
    .addColumn('open_from', text)
    .addColumn('open_to', text)
    .addColumn('archived_at', text)
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();

  await table('person')
    .addColumn('user_id', text, (column) => column.primaryKey())
    .addColumn('email', text)
    .addColumn('name', text)
    .addColumn('user_type', text, (column) => column.notNull())
    .addColumn('active_from', text)
    .addColumn('active_to', text)
    .addColumn('target_minutes', 'integer')
    .addColumn('signed_in_from', text)
    .addColumn('last_seen_at', text)
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addCheckConstraint('person_user_type_check', sql`user_type in ('employee', 'contractor')`)
    .execute();

  await table('timesheet_week')
    .addColumn('user_id', text, (column) => column.notNull())
    .addColumn('week', text, (column) => column.notNull())
    .addColumn('status', text, (column) => column.notNull())
    .addColumn('submitted_at', text)
    .addColumn('decided_at', text)
    .addColumn('decided_by', text)
    .addColumn('comment', text)
    .addColumn('updated_at', text, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('timesheet_week_pkey', ['user_id', 'week'])
    .addCheckConstraint(
      'timesheet_week_status_check',
      sql`status in ('open', 'submitted', 'approved', 'rejected')`,
    )
    .execute();

  await table('timesheet')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('user_id', text, (column) => column.notNull().references('person.user_id'))
    .addColumn('user_type', text, (column) => column.notNull())
    .addColumn('date', text, (column) => column.notNull())
    .addColumn('week', text, (column) => column.notNull())
    .addColumn('project_id', text, (column) => column.notNull().references('project.project_id'))
    .addColumn('minutes', 'integer', (column) => column.notNull())
    .addColumn('note', text, (column) => column.notNull())
    .addColumn('note_folded', text, (column) => column.notNull())
    .addColumn('source_system', text)
    .addColumn('source_external_id', text)
    .addColumn('created_by_kind', text, (column) => column.notNull())
    .addColumn('created_by_id', text, (column) => column.notNull())
    .addColumn('written_by_kind', text, (column) => column.notNull())
    .addColumn('created_at', text, (column) => column.notNull())
    .addColumn('updated_at', text, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addForeignKeyConstraint('timesheet_week_fkey', ['user_id', 'week'], 'timesheet_week', [
      'user_id',
      'week',
    ])
    .addUniqueConstraint('timesheet_source_key', ['source_system', 'source_external_id'])
    .addCheckConstraint('timesheet_minutes_check', sql`minutes between 1 and 1440`)
    .addCheckConstraint('timesheet_user_type_check', sql`user_type in ('employee', 'contractor')`)
    .addCheckConstraint('timesheet_source_check', sql`(source_system is null) = (source_external_id is null)`)
    .execute();
  await index('timesheet', ['user_id', 'date', 'id']);
  await index('timesheet', ['user_id', 'week']);
  await index('timesheet', ['date', 'id']);
  await index('timesheet', ['project_id', 'date', 'id']);
  await index('timesheet', ['source_system', 'date', 'id']);
  await index('timesheet', ['updated_at']);

  await table('timesheet_tombstone')
    .addColumn('id', text, (column) => column.primaryKey())
    .addColumn('user_id', text, (column) => column.notNull())
    .addColumn('date', text, (column) => column.notNull())
    .addColumn('week', text, (column) => column.notNull())
    .addColumn('project_id', text, (column) => column.notNull())
    .addColumn('source_system', text)
    .addColumn('source_external_id', text)
    .addColumn('deleted_by_kind', text, (column) => column.notNull())
    .addColumn('deleted_at', text, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await index('timesheet_tombstone', ['source_system', 'source_external_id']);
  await index('timesheet_tombstone', ['deleted_at']);

  await table('settings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('closed_through', text)
    .addColumn('updated_at', text, (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addCheckConstraint('settings_id_check', sql`id = 1`)
    .execute();
  await sql`insert into settings (id, closed_through, updated_at, version)
    values (1, null, '2026-11-21T00:00:00.000Z', 1)`.execute(db);

  await table('audit_event')
    .addColumn('user_id', text, (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('at', text, (column) => column.notNull())
    .addColumn('actor_kind', text, (column) => column.notNull())
    .addColumn('actor_issuer', text, (column) => column.notNull())
    .addColumn('actor_sub', text, (column) => column.notNull())
    .addColumn('actor_client_id', text, (column) => column.notNull())
    .addColumn('actor_user_id', text)
    .addColumn('action', text, (column) => column.notNull())
    .addColumn('object_id', text, (column) => column.notNull())
    .addColumn('before', text)
    .addColumn('after', text)
    .addColumn('reason', text)
    .addColumn('request_id', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_event_pkey', ['user_id', 'seq'])
    .execute();
  await table('audit_head')
    .addColumn('user_id', text, (column) => column.primaryKey())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .execute();

  await table('idempotency_key')
    .addColumn('issuer', text, (column) => column.notNull())
    .addColumn('client_id', text, (column) => column.notNull())
    .addColumn('user_id', text, (column) => column.notNull())
    .addColumn('operation', text, (column) => column.notNull())
    .addColumn('key', text, (column) => column.notNull())
    .addColumn('request_hash', text, (column) => column.notNull())
    .addColumn('status', 'integer')
    .addColumn('answer', text)
    .addColumn('created_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_key_pkey', ['issuer', 'client_id', 'user_id', 'operation', 'key'])
    .execute();
  await index('idempotency_key', ['created_at']);

  async function index(name: string, columns: string[]): Promise<void> {
    await db.schema
      .createIndex(`${name}_${columns.join('_')}_idx`)
      .on(name)
      .columns(columns)
      .execute();
  }
}
