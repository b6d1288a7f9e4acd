import { post, pushed } from './_entries.ts';
import { expectProblem } from './_expect-problem.ts';
import { onEachDialect, unique } from './_on-each-dialect.ts';
import { weekWrites } from './_week-writes.ts';
import { dayOf, etag, getWeek } from './_weeks.ts';

const test = onEachDialect();

for (const [name, { week, owner, send }] of Object.entries(weekWrites)) {
  test(`428 ${name} without If-Match`, async (t, api) => {
    const ann = await owner(api);
    const before = await getWeek(ann, week);
    const response = await send(ann, undefined);
    await expectProblem(t, response, 428, 'precondition-required', ['/header/if-match']);
    t.deepEqual(await getWeek(ann, week), before);
  });

  test(`412 ${name} with a tag that is stale, weak, or none of ours`, async (t, api) => {
    const ann = await owner(api);
    const before = await getWeek(ann, week);
    const { version } = before;
    const tags = [
      `"${version - 1}"`,
      `"${version + 1}"`,
      '"0"',
      `W/"${version}"`,
      `"9", W/"${version}"`,
      `"0${version}"`,
      `"${version}.0"`,
      '"*"',
      '""',
    ];
    for (const tag of tags) await expectProblem(t, await send(ann, tag), 412, 'version-mismatch');
    t.deepEqual(await getWeek(ann, week), before);
  });

  test(`400 ${name} with an If-Match that is no entity tag`, async (t, api) => {
    const ann = await owner(api);
    const { version } = await getWeek(ann, week);
    for (const tag of [`${version}`, `"${version}`, `"${version}" "9"`, `*, "${version}"`]) {
      await expectProblem(t, await send(ann, tag), 400, 'invalid-request', ['/header/if-match']);
    }
  });

  test(`200 ${name} with the ETag, with a list that has it, and with *`, async (t, api) => {
    for (const tagOf of [etag, (seen: { version: number }) => `"99", ${etag(seen)},"7"`, () => '*']) {
      const ann = await owner(api);
      const response = await send(ann, tagOf(await getWeek(ann, week)));
      t.is(response.status, 200, await response.text());
    }
  });

  test(`412 ${name} after a machine has pushed into the week that was seen`, async (t, api) => {
    const userId = unique('ann');
    const ann = await owner(api, userId);
    const seen = await getWeek(ann, week);
    const entry = pushed(userId, unique('1'), { date: dayOf(week, 4), user_type: 'employee' });
    const push = await post(await api.machine(), entry);
    if (name === 'withdraw') {
      t.is(push.status, 409, 'a week that was handed in takes no push');
      return;
    }
    t.is(push.status, 201);
    await expectProblem(t, await send(ann, etag(seen)), 412, 'version-mismatch');
    const now = await getWeek(ann, week);
    t.like(now, { status: 'open', total_minutes: seen.total_minutes + 60 });
    t.is((await send(ann, etag(now))).status, 200);
  });
}
