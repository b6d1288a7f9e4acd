import test from 'ava';
import { scopesFor } from '../../src/api-client/scopes.ts';

test('the scopes that operations need together, each once and as few as will do', (t) => {
  t.deepEqual(scopesFor(['batchTimesheets', 'listTimesheets', 'createTimesheet']), [
    'create:timesheets',
    'read:timesheets',
  ]);
  t.deepEqual(scopesFor(['listPeople']), ['approve:timesheets']);
  t.deepEqual(scopesFor(['listPeople', 'putPerson']), ['manage:directory']);
  t.deepEqual(scopesFor(['getMe']), []);
});
