import test from 'ava';
import { narrowToUserType } from '../../../src/features/reports/narrow-export.ts';

const header = 'id,user_id,user_type,date,week,project_id,minutes,note\r\n';
const ann = '1,ann@abc.example,employee,2026-11-20,2026-W47,internal,60,\r\n';
const carla =
  '2,"carla ""c"", contractor",contractor,2026-11-20,2026-W47,internal,30,"two\r\nlines, employee"\r\n';

test('a CSV keeps its header and the lines of one user type, as they came', (t) => {
  const text = header + ann + carla + ann;
  t.is(narrowToUserType(text, 'csv', 'contractor'), header + carla);
  t.is(narrowToUserType(text, 'csv', 'employee'), header + ann + ann);
});

test('a CSV without entries stays a header', (t) => {
  t.is(narrowToUserType(header, 'csv', 'employee'), header);
});

test('JSON lines are told apart by what they say, not by how it is written', (t) => {
  const employee = '{"id":"1","user_type":"employee","note":"user_type contractor"}\n';
  const contractor = '{"id":"2","user_type":"contractor","note":""}\n';
  t.is(narrowToUserType(employee + contractor, 'lines', 'contractor'), contractor);
  t.is(narrowToUserType(employee, 'lines', 'contractor'), '');
});
