import test from 'ava';
import {
  changeAddress,
  exportQueryOf,
  isFiltered,
  noFilters,
  readQuestion,
  summaryQueryOf,
} from '../../../src/features/reports/question.ts';

const today = '2026-11-20';
const november = { from: '2026-11-01', to: '2026-11-30' };
const asEmployee = (address: string) =>
  readQuestion(new URLSearchParams(address), { today, mayReadOthers: false });
const asApprover = (address: string) =>
  readQuestion(new URLSearchParams(address), { today, mayReadOthers: true });

test('without a word in the address it is this month by project: one’s own, or everybody’s for those who may', (t) => {
  t.deepEqual(summaryQueryOf(asEmployee('')), { ...november, group_by: 'project' });
  t.deepEqual(summaryQueryOf(asApprover('')), { ...november, group_by: 'project', user_id: ['all'] });
});

test('everything in the address reaches the API', (t) => {
  const question = asApprover(
    'from=2026-01-01&to=2026-03-31&by=week&person=bob@abc.example&user_type=employee&project=internal&status=approved',
  );
  t.deepEqual(summaryQueryOf(question), {
    from: '2026-01-01',
    to: '2026-03-31',
    group_by: 'week',
    user_id: ['bob@abc.example'],
    project_id: 'internal',
    status: 'approved',
    user_type: 'employee',
  });
});

test('who may read his own alone asks for nobody else, whatever the address says', (t) => {
  const question = asEmployee('whose=everybody&person=bob@abc.example&user_type=employee&by=user');
  t.deepEqual(summaryQueryOf(question), { ...november, group_by: 'project' });
  t.false(isFiltered(question));
});

test('an approver’s own time has no filter on people either', (t) => {
  const question = asApprover('whose=mine&person=bob@abc.example&by=user_type');
  t.deepEqual(summaryQueryOf(question), { ...november, group_by: 'project' });
});

test('one person is not added up by person', (t) => {
  t.is(asApprover('by=user').grouping, 'user');
  t.is(asApprover('by=user&person=bob@abc.example').grouping, 'project');
});

test('a word the page does not know counts as not said', (t) => {
  const question = asApprover('span=next-century&by=mood&status=lost&user_type=robot&whose=nobody');
  t.deepEqual(summaryQueryOf(question), { ...november, group_by: 'project', user_id: ['all'] });
});

test('days that cannot be added up are asked of nobody, and stay to be mended', (t) => {
  const question = asApprover('from=2026-11-30&to=2026-11-01');
  t.is(summaryQueryOf(question), undefined);
  t.is(question.spanName, 'own');
  t.is(asApprover('from=2026-11-30').to, '');
});

test('the export asks for the same entries, in the words it knows', (t) => {
  const question = asApprover('user_type=contractor&status=open&by=user');
  t.deepEqual(exportQueryOf(question), { ...november, user_id: ['all'], status: 'open' });
  t.deepEqual(exportQueryOf(asEmployee('')), november);
});

test('changing the address keeps the rest; all filters off leaves the days', (t) => {
  const address = new URLSearchParams('span=this-year&project=internal&by=week');
  t.is(`${changeAddress(address, { project: 'training' })}`, 'span=this-year&project=training&by=week');
  t.is(`${changeAddress(address, noFilters)}`, 'span=this-year&by=week');
  t.is(`${address}`, 'span=this-year&project=internal&by=week');
});
