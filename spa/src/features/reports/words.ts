import { count, i18n, params } from '../../i18n/messages.ts';

export const reportWords = i18n('reports', {
  title: 'Reports',
  loading: 'Adding up…',
  entries: params(count({ one: '{number} entry', many: '{number} entries' })),
  others: params(count({ one: '{number} other', many: '{number} others' })),
  project: 'Project',
  week: 'Week',
  user: 'Person',
  user_type: 'User type',
  entriesColumn: 'Entries',
  time: 'Time',
  share: 'Share',
  total: 'Total',
  little: params('< {share}'),
  employees: 'Employees',
  contractors: 'Contractors',
  table: params('Time from {days}'),
  chart: params('{grouping}, as bars. Most: {name}, {time} of {total}. All numbers are in the table below.'),
});

/** What is chosen above the numbers. */
export const questionWords = i18n('report-question', {
  days: 'Days',
  'this-week': 'This week',
  'this-month': 'This month',
  'last-month': 'Last month',
  'this-year': 'This year',
  own: 'From – to',
  from: 'From',
  to: 'To',
  incomplete: 'Give both days, from the year 2000 on.',
  reversed: 'The last day lies before the first.',
  'too-long': 'Choose at most 366 days.',
  whose: 'Whose time',
  mine: 'Mine',
  everybody: 'Everybody’s',
  person: 'Person',
  everyPerson: 'All people',
  userType: 'User type',
  everyUserType: 'All user types',
  projectFilter: 'Project',
  everyProject: 'All projects',
  status: 'Status of the week',
  everyStatus: 'Any status',
  noFilters: 'All filters off',
  filtersFailed: 'The names to choose from could not be loaded.',
  by: 'Add up',
  project: 'By project',
  week: 'By week',
  user: 'By person',
  user_type: 'By user type',
});

/** What is said where there is nothing to add up. */
export const emptyWords = i18n('report-empty', {
  nothing: params('Nothing is logged from {days}.'),
  logTime: 'Log time in “My week” first, or choose other days above.',
  toMyWeek: 'Go to my week',
  otherDays: 'Choose other days above.',
  nothingFits: params('No entry from {days} fits the filters. Take some off above.'),
  fixDays: 'Set the days above, and the totals appear here.',
});
