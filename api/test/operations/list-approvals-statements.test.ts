import { read } from '../_api.ts';
import { approverScopes, handIn } from './_approvals.ts';
import { runBatch } from './_batch.ts';
import { pushed } from './_entries.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { statementCounter } from './_statements.ts';
import { dayOf, weeksAgo } from './_weeks.ts';

const test = onEachDialect();

for (const status of ['submitted', 'open', 'missing']) {
  test(`200 ${status} takes as many statements for forty weeks as for one`, async (t, api) => {
    const week = weeksAgo(1);
    const machine = await api.machine();
    const fill = async (prefix: string, people: number) => {
      const items = Array.from({ length: people * 10 }, (_, n) => ({
        op: 'upsert',
        timesheet: pushed(`${prefix}-${n % people}`, unique('s'), { date: dayOf(week, n % 7), minutes: 5 }),
      }));
      await runBatch(machine, items);
      if (status !== 'submitted') return;
      for (let n = 0; n < people; n += 1) await handIn(await api.person(`${prefix}-${n}`), week);
    };
    const [few, many] = [unique('few'), unique('many')];
    await fill(few, 1);
    await fill(many, 40);
    const count = await statementCounter(t, api);
    const mia = await api.person('mia', { scopes: approverScopes });
    const taken: number[] = [];
    for (const [prefix, length] of [
      [few, 1],
      [many, 40],
    ] as const) {
      const path = `/approvals?status=${status}&week=${week}&q=${prefix}&limit=200`;
      const { statements, response } = await count(mia, path);
      const { items } = await read<{ items: { total_minutes: number }[] }>(response);
      t.is(items.length, length);
      for (const { total_minutes } of items) t.is(total_minutes, status === 'submitted' ? 110 : 50);
      taken.push(statements);
    }
    t.is(taken[0], taken[1]);
    t.true((taken[0] ?? 0) > 0 && (taken[0] ?? 0) <= 3, `${taken[0]} statements`);
  });
}
