import type pg from 'pg';

const people = 2000;
const projects = 200;
/** Of the people, every so many-eth is a contractor whose entries a machine pushes. */
const contractorEvery = 20;
/** The history of so many weeks is there: that of all would take ten times the room of the entries. */
const weeksWithHistory = 26;

/** Two of them can sign in at the local provider. */
const userId = `case n when 0 then 'ann@abc.example' when 1 then 'mia@abc.example'
  else 'person-' || lpad(n::text, 5, '0') || '@abc.example' end`;

/**
 * Fills an empty database with `entries`, spread evenly over people and weeks up to this one; the weeks of the last month
 * are open or handed in, the others approved, some rejected. The entries of a week are the transaction of its person.
 */
export async function fill(client: pg.Client, entries: number): Promise<void> {
  const perWeek = 20;
  const weeks = Math.max(2, Math.round(entries / people / perWeek));
  const steps: Record<string, string> = {
    'without checks and indexes': 'set session_replication_role = replica',
    people: `insert into person (user_id, email, name, user_type, signed_in_from, created_at, updated_at, version, search)
      select user_id, user_id, 'Person ' || n, type, '2015-01-01', now(), now(), 1, 'person ' || n || e'\\n' || user_id
      from (select n, ${userId} as user_id,
        case when n % ${contractorEvery} = 7 then 'contractor' else 'employee' end as type
        from generate_series(0, ${people - 1}) n) as p`,
    projects: `insert into project (project_id, name, created_at, updated_at, version)
      select 'project-' || n, 'Project ' || n, now(), now(), 1 from generate_series(1, ${projects}) n`,
    weeks: `create temporary table span as select w, n, ${userId} as user_id, n % ${contractorEvery} = 7 as pushed,
        monday, to_char(monday, 'IYYY-"W"IW') as week
      from (select w, (date_trunc('week', current_date) - make_interval(weeks => ${weeks - 1} - w))::date as monday
        from generate_series(0, ${weeks - 1}) w) as m, generate_series(0, ${people - 1}) n`,
    timesheet_week: `insert into timesheet_week (user_id, week, status, submitted_at, updated_at, version, changed_in)
      select user_id, week, case when w >= ${weeks - 1} then 'open' when w >= ${weeks - 4} and n % 3 > 0 then 'submitted'
        when n % 500 = 3 then 'rejected' else 'approved' end, monday + 5, monday + 8, 22, w * 10000 + n
      from span order by w, n`,
    timesheet: `insert into timesheet (id, user_id, user_type, date, week, project_id, minutes, note, note_folded,
        source_system, source_external_id, created_by_kind, created_by_id, written_by_kind, created_at, updated_at,
        version, changed_in)
      select uuidv7((monday - now()::timestamp)::interval), user_id, case when pushed then 'contractor' else 'employee' end,
        monday + k % 5, week, 'project-' || (1 + (n * 7 + k / 5 * 31 + w / 13) % ${projects}), 90 + k % 4,
        'work on task ' || k || ' of ' || n, 'work on task ' || k || ' of ' || n,
        case when pushed then 'contractor-tool' end, case when pushed then w || '-' || n || '-' || k end,
        'person', user_id, 'person', monday + 1, monday + 8, 2, w * 10000 + n
      from span, generate_series(0, ${perWeek - 1}) k order by w, n, k`,
    audit_event: `insert into audit_event (user_id, seq, at, actor_kind, actor_issuer, actor_sub, actor_client_id,
        actor_user_id, action, object_id, before, after, request_id, hash, week)
      select user_id, (w - ${Math.max(0, weeks - weeksWithHistory)}) * ${perWeek} + k + 1, monday + 1, 'person', 'https://issuer.example/', user_id, 'spa', user_id,
        'timesheet.create', uuidv7()::text, null, '{"week":"' || week || '","note":"${'x'.repeat(300)}"}', uuidv7()::text,
        md5(random()::text) || md5(random()::text), week
      from span, generate_series(0, ${perWeek - 1}) k where w >= ${weeks - weeksWithHistory} order by w, n, k`,
    audit_head: `insert into audit_head select user_id, max(seq), min(hash) from audit_event group by user_id`,
    'checks again': 'set session_replication_role = default',
  };
  const indexes = await dropIndexes(client);
  for (const [name, statement] of Object.entries(steps)) await timed(name, () => client.query(statement));
  for (const { name, definition } of indexes) await timed(name, () => client.query(definition));
  await timed('vacuum analyze', () => client.query('vacuum analyze'));
}

/** Takes away the indexes that no constraint needs: made anew at the end they cost a tenth. */
async function dropIndexes(client: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query(`select i.indexname as name, i.indexdef as definition from pg_indexes i
    where i.schemaname = 'public' and i.tablename not like 'kysely%'
      and not exists (select from pg_constraint where conname = i.indexname)`);
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return rows;
}

async function timed(name: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  console.error(`${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
}
