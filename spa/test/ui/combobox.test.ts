import '../_dom.ts';
import '../_tsx.ts';
import test from 'ava';
import { createElement, useState } from 'react';

const { MantineProvider } = await import('@mantine/core');
const { cleanup, render, screen } = await import('@testing-library/react');
const { userEvent } = await import('@testing-library/user-event');
const { Combobox } = await import('../../src/ui/combobox.tsx');

test.afterEach.always(() => cleanup());

const user = userEvent.setup({ document });
const OPTIONS = ['Internal', 'Training', 'Workshop'].map((label) => ({ value: label.toLowerCase(), label }));

/** A field in a form, and what has come of it. */
function show({ value = '', readOnly = false } = {}) {
  const events: string[] = [];
  function Field() {
    const [text, setText] = useState('');
    return createElement(Combobox, {
      label: 'Project',
      placeholder: '',
      text,
      onText: setText,
      options: OPTIONS.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())),
      value,
      onChoose: (option) => events.push(`chose ${option.value}`),
      onLeave: () => events.push('left'),
      emptyText: 'Nothing like it',
      error: undefined,
      readOnly,
      labelClassName: '',
    });
  }
  const form = createElement(
    'form',
    {
      onSubmit: (event) => {
        event.preventDefault();
        events.push('submitted');
      },
      onKeyDown: (event) => {
        if (event.key === 'Escape') events.push(event.defaultPrevented ? 'escape used' : 'escape');
      },
    },
    createElement(Field),
  );
  render(createElement(MantineProvider, { env: 'test' }, form));
  return { events, field: screen.getByRole<HTMLInputElement>('combobox', { name: 'Project' }) };
}

/** What a screen reader is told that the arrow keys stand on. */
function active(field: HTMLElement): string | null | undefined {
  const id = field.getAttribute('aria-activedescendant');
  return id === null ? undefined : document.getElementById(id)?.textContent;
}

test.serial('the arrow keys open the list and walk round it, the focus stays in the field', async (t) => {
  const { field } = show();
  field.focus();
  t.is(field.getAttribute('aria-expanded'), 'false');
  await user.keyboard('{ArrowDown}');
  t.is(field.getAttribute('aria-expanded'), 'true');
  t.is(active(field), 'Internal');
  await user.keyboard('{ArrowDown}');
  t.is(active(field), 'Training');
  await user.keyboard('{ArrowUp}{ArrowUp}');
  t.is(active(field), 'Workshop');
  t.true(document.activeElement === field);
});

test.serial('Enter takes what the arrow keys stand on, and only then belongs to the form', async (t) => {
  const { field, events } = show();
  await user.type(field, 'tr');
  t.is(active(field), 'Training');
  await user.keyboard('{Enter}');
  t.deepEqual(events, ['chose training']);
  t.is(field.getAttribute('aria-expanded'), 'false');
  await user.keyboard('{Enter}');
  t.deepEqual(events, ['chose training', 'submitted']);
});

test.serial('Escape closes the list first, then it belongs to what is around', async (t) => {
  const { field, events } = show();
  await user.click(field);
  await user.keyboard('{Escape}');
  t.is(field.getAttribute('aria-expanded'), 'false');
  await user.keyboard('{Escape}');
  t.deepEqual(events, ['escape used', 'escape']);
});

test.serial('the list opens on what is chosen, and a click takes another', async (t) => {
  const { field, events } = show({ value: 'training' });
  await user.click(field);
  t.is(active(field), 'Training');
  await user.click(screen.getByRole('option', { name: 'Workshop' }));
  t.deepEqual(events, ['chose workshop']);
  t.true(document.activeElement === field);
});

test.serial('when nothing fits, that is said instead, and leaving closes it', async (t) => {
  const { field, events } = show();
  await user.type(field, 'zzz');
  t.is(screen.getByRole('status').textContent, 'Nothing like it');
  t.is(field.getAttribute('aria-expanded'), 'false');
  await user.tab();
  t.is(screen.getByRole('status').textContent, '');
  t.deepEqual(events, ['left']);
});

test.serial('while it is being saved, nothing opens', async (t) => {
  const { field } = show({ readOnly: true });
  await user.click(field);
  await user.keyboard('{ArrowDown}');
  t.is(field.getAttribute('aria-expanded'), 'false');
});
