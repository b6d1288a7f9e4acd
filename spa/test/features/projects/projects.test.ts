import '../../_dom.ts';
import '../../_tsx.ts';
import test from 'ava';
import { createScriptedApi, pageOf, problem } from './_api.ts';
import { project } from './_project.ts';

const { createElement } = await import('react');
const { screen, within } = await import('@testing-library/react');
const { userEvent } = await import('@testing-library/user-event');
const { closeScreens, showScreen } = await import('./_screen.tsx');
const { Projects } = await import('../../../src/features/projects/projects.tsx');

test.afterEach.always(() => closeScreens());

const user = userEvent.setup({ document });

function show(...projects: unknown[]) {
  const api = createScriptedApi({ '/projects': pageOf(...projects) });
  showScreen(createElement(Projects), api.fetch);
  return api;
}

async function openForm(button: string, form: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: button }));
  return screen.findByRole('form', { name: form });
}

test.serial('the id follows the name until another one is typed, and only creates', async (t) => {
  const api = show(project());
  const form = await openForm('Add project', 'Add a project');
  const id = within(form).getByLabelText<HTMLInputElement>('Id');
  const name = within(form).getByLabelText<HTMLInputElement>('Name');
  await user.type(name, 'ACME website');
  t.is(id.value, 'acme-website-2');
  await user.clear(id);
  await user.type(id, 'acme-shop');
  await user.type(name, ' shop');
  t.is(id.value, 'acme-shop');

  api.answerNextWrite(412, problem(412, 'version-mismatch'));
  await user.keyboard('{Enter}');
  await within(form).findByText('acme-shop is taken. Choose another id.');
  t.is(document.activeElement, id);
  t.deepEqual(api.writes, [
    {
      path: '/projects/acme-shop',
      ifMatch: null,
      ifNoneMatch: '*',
      body: { name: 'ACME website shop', client: null, open_from: null, open_to: null, archived: false },
    },
  ]);
});

test.serial('a wrong field is said beside it before anything is sent, and Escape lets go', async (t) => {
  const api = show(project({ open_from: '2026-01-01' }));
  const form = await openForm('Change ACME website', 'Change ACME website');
  await user.clear(within(form).getByLabelText('Name'));
  await user.type(within(form).getByLabelText('Open to'), '2025-12-31');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  t.truthy(within(form).getByText('A name has 1 to 200 characters.'));
  t.truthy(within(form).getByText('Must not lie before the first day.'));
  t.is(document.activeElement, within(form).getByLabelText('Name'));
  await user.keyboard('{Escape}');
  await screen.findByRole('rowheader', { name: 'ACME website' });
  t.deepEqual(api.writes, []);
});

test.serial('what the API refuses stands beside the field it points at', async (t) => {
  const api = show(project());
  const form = await openForm('Change ACME website', 'Change ACME website');
  await user.type(within(form).getByLabelText('Client'), '!');
  const errors = [{ pointer: '/client', code: 'pattern', detail: 'must match the pattern' }];
  api.answerNextWrite(400, problem(400, 'invalid-request', errors));
  await user.keyboard('{Enter}');
  await within(form).findByText('A client has at most 200 characters.');
  t.is(within(form).getByLabelText('Client').getAttribute('aria-invalid'), 'true');
});

test.serial('after a conflict both values are shown, and saving goes over the newer version', async (t) => {
  const api = show(project());
  const form = await openForm('Change ACME website', 'Change ACME website');
  await user.type(within(form).getByLabelText('Name'), ' 2');
  const theirs = project({ name: 'ACME site', client: 'ACME Inc.', version: 2 });
  api.reads['/projects'] = pageOf(theirs);
  api.answerNextWrite(412, problem(412, 'version-mismatch'));
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await within(form).findByText('Somebody else has changed this while you were typing.');
  const row = within(form).getByRole('row', { name: /^Name/ });
  t.deepEqual(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
    ['ACME site', 'ACME website 2'],
  );
  // The client was not touched here, so that theirs is taken without a word.
  t.is(within(form).queryByRole('row', { name: /^Client/ }), null);

  const mine = { ...theirs, name: 'ACME website 2', version: 3 };
  api.answerNextWrite(200, mine);
  api.reads['/projects'] = pageOf(mine);
  await user.click(within(form).getByRole('button', { name: 'Save mine' }));
  await screen.findByRole('rowheader', { name: 'ACME website 2' });
  t.like(api.writes[1], { ifMatch: '"2"', body: { name: 'ACME website 2', client: 'ACME Inc.' } });
});

test.serial('archiving keeps everything else of the project and can be undone', async (t) => {
  const stored = project({ open_to: '2026-12-31', version: 3 });
  const api = show(stored);
  const archive = await screen.findByRole('button', { name: 'Archive ACME website' });
  const archived = { ...stored, archived_at: '2026-11-20T08:00:00.000Z', version: 4 };
  api.answerNextWrite(200, archived);
  api.reads['/projects'] = pageOf(archived);
  await user.click(archive);
  const undo = await screen.findByRole('button', { name: 'Undo' });
  t.truthy(screen.getByText(/^Every project is archived/));

  api.answerNextWrite(200, { ...stored, version: 5 });
  api.reads['/projects'] = pageOf({ ...stored, version: 5 });
  await user.click(undo);
  await screen.findByRole('button', { name: 'Archive ACME website' });
  const whole = { name: 'ACME website', client: 'ACME Ltd.', open_from: null, open_to: '2026-12-31' };
  t.like(api.writes[0], { ifMatch: '"3"', body: { ...whole, archived: true } });
  t.like(api.writes[1], { ifMatch: '"4"', body: { ...whole, archived: false } });
});

test.serial('without a project the screen says what to do first', async (t) => {
  show();
  t.truthy(await screen.findByText(/add the first one/));
  t.is(screen.queryByRole('table'), null);
});
