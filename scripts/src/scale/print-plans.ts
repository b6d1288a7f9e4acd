import type pg from 'pg';
import type { Plan } from './plan-log.ts';

/** What every request does besides, and what is in every plan list already. */
const aside = /^(begin|commit|rollback|select set_config|select 1$)/i;
const longestStatement = 400;

/** Prints how a question was answered, statement by statement. */
export function printPlans(name: string, plans: readonly Plan[]): void {
  const shown = plans.filter(({ statement }) => !aside.test(statement));
  const ms = shown.reduce((sum, plan) => sum + plan.ms, 0);
  console.log(`\n## ${name}: ${shown.length} statements, ${ms.toFixed(2)} ms in PostgreSQL`);
  for (const plan of shown) {
    const statement = plan.statement.replaceAll('"', '');
    console.log(
      `\n${statement.length > longestStatement ? `${statement.slice(0, longestStatement)} …` : statement}`,
    );
    for (const line of plan.lines) console.log(`  ${line}`);
  }
}

/** Prints how much room each table takes, and each index. */
export async function printSizes(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select relname as name, reltuples::bigint as rows,
      pg_size_pretty(pg_relation_size(oid)) as size
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'i') and pg_relation_size(oid) > 1e6
    order by pg_relation_size(oid) desc`);
  for (const { name, rows: count, size } of rows) console.log(`${name}: ${count} rows, ${size}`);
}
