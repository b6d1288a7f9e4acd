import '../../_dom.ts';
import '../../_tsx.ts';
import test from 'ava';
import { createScriptedApi, pageOf, problem } from '../projects/_api.ts';
import { person } from './_person.ts';

const { createElement } = await import('react');
const { screen, within } = await import('@testing-library/react');
const { userEvent } = await import('@testing-library/user-event');
const { closeScreens, showScreen } = await import('../projects/_screen.tsx');
const { People } = await import('../../../src/features/people/people.tsx');

test.afterEach.always(() => closeScreens());

const user = userEvent.setup({ document });
const settings = { closed_through: null, updated_at: '2026-01-01T08:00:00.000Z', version: 1 };

function show(...people: unknown[]) {
  const api = createScriptedApi({ '/people': pageOf(...people), '/settings': settings });
  showScreen(createElement(People), api.fetch);
  return api;
}

async function openForm(button: string, form: string): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: button }));
  return screen.findByRole('form', { name: form });
}

test.serial('changing one thing of a person sends all of him, so that nothing is lost', async (t) => {
  const api = show(person({ active_to: '2026-12-31' }));
  const form = await openForm('Change Ann Example', 'Change Ann Example');
  const target = within(form).getByLabelText('Weekly target');
  await user.clear(target);
  await user.type(target, '40');
  api.answerNextWrite(200, person({ active_to: '2026-12-31', target_minutes: 2400, version: 5 }));
  await user.keyboard('{Enter}');
  await screen.findByText('40:00');
  t.deepEqual(api.writes, [
    {
      path: '/people/ann@abc.example',
      ifMatch: '"4"',
      ifNoneMatch: null,
      body: {
        name: 'Ann Example',
        email: 'ann@abc.example',
        user_type: 'employee',
        active_from: '2026-01-01',
        active_to: '2026-12-31',
        target_minutes: 2400,
      },
    },
  ]);
});

test.serial('somebody new is known by his e-mail address in lower case, and only created', async (t) => {
  const api = show();
  const form = await openForm('Add person', 'Add a person');
  const email = within(form).getByLabelText('E-mail');
  await user.type(within(form).getByLabelText('Name'), 'Zoe Example');
  await user.type(within(form).getByLabelText('Weekly target'), 'full time');
  await user.keyboard('{Enter}');
  t.truthy(within(form).getByText('This is no e-mail address.'));
  t.truthy(within(form).getByText('Write hours and minutes: 38:30, 40 or 38.5.'));
  t.is(document.activeElement, email);

  await user.clear(within(form).getByLabelText('Weekly target'));
  await user.type(email, 'Zoe@ABC.example');
  api.answerNextWrite(412, problem(412, 'version-mismatch'));
  await user.keyboard('{Enter}');
  await within(form).findByText(/^zoe@abc.example is here already/);
  t.like(api.writes[0], {
    path: '/people/zoe@abc.example',
    ifNoneMatch: '*',
    body: { email: 'zoe@abc.example', active_from: '2026-11-20', target_minutes: null },
  });
});

test.serial('what the API refuses of a person stands beside the field it points at', async (t) => {
  const api = show(person());
  const form = await openForm('Change Ann Example', 'Change Ann Example');
  await user.type(within(form).getByLabelText('Active to'), '2026-12-31');
  const errors = [{ pointer: '/active_to', code: 'order', detail: 'must not lie before active_from' }];
  api.answerNextWrite(400, problem(400, 'invalid-request', errors));
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await within(form).findByText('Must not lie before the first day.');
  t.is(within(form).getByLabelText('Active to').getAttribute('aria-invalid'), 'true');
});

test.serial('a day ahead cannot be closed; what closing means is said before', async (t) => {
  const api = show(person());
  const form = await openForm('Close days', 'Close the books');
  const day = within(form).getByLabelText<HTMLInputElement>('Last closed day');
  t.is(day.value, '2026-10-31');
  t.truthy(within(form).getByText(/take no changes from anybody/));
  await user.clear(day);
  await user.type(day, '2026-11-21');
  await user.keyboard('{Enter}');
  t.truthy(within(form).getByText(/^Only days up to today/));
  t.deepEqual(api.writes, []);
});
