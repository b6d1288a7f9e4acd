import { METHODS } from 'node:http';
import test from 'ava';
import { type Contract, escapeStep, loadContract, resolve } from '../../src/contract/load.ts';
import { listOperations } from '../../src/contract/operations.ts';
import type { Handlers } from '../../src/handlers/types.ts';
import { createRouter } from '../../src/http/router.ts';
import { createCompiler } from '../../src/http/validate.ts';

const contract = loadContract();
const operations = listOperations(contract);
const handlers = Object.fromEntries(
  operations.map(({ id }) => [id, async () => ({ status: 200, body: {} })]),
) as unknown as Handlers;

type Node = Record<string, unknown>;

/** Every example in the contract with the place of the schema that it must fit. */
function examplesIn(value: unknown, at: string): { at: string; schemaRef: string; example: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const isSchema = /^#\/components\/schemas\/[^/]+(\/|$)/.test(at) || /\/schema(\/|$)/.test(at);
  const own: { at: string; schemaRef: string; example: unknown }[] = [];
  if (!at.endsWith('/properties') && 'example' in node) {
    own.push({ at, schemaRef: isSchema ? at : `${at}/schema`, example: node.example });
  }
  if (!isSchema && typeof node.examples === 'object' && node.examples !== null) {
    for (const [name, { value: example }] of Object.entries(node.examples)) {
      own.push({ at: `${at}/examples/${name}`, schemaRef: `${at}/schema`, example });
    }
  }
  const deeper = Object.entries(node)
    .filter(([name]) => name !== 'example' && name !== 'examples')
    .flatMap(([name, child]) => examplesIn(child, `${at}/${escapeStep(name)}`));
  return [...own, ...deeper];
}

const compile = createCompiler(contract);
for (const { at, schemaRef, example } of examplesIn(contract, '#')) {
  test(`the example of ${at} fits its schema`, (t) => {
    const validate = compile(schemaRef);
    t.true(validate(example), JSON.stringify(validate.errors));
  });
}

test('the examples of problems have the status under which they stand', (t) => {
  let seen = 0;
  for (const operation of operations) {
    const item = contract.paths[operation.path]?.[operation.method] as { responses: Node };
    for (const [status, reference] of Object.entries(item.responses)) {
      const { content } = resolve<{ content?: Record<string, { example?: { status: number } }> }>(
        contract,
        reference,
      );
      const example = content?.['application/problem+json']?.example;
      if (!example) continue;
      seen += 1;
      t.is(String(example.status), status, `${operation.id} ${status}`);
    }
  }
  t.true(seen >= operations.length);
});

test('the live routes are the operations of the contract, and nothing else', (t) => {
  const { stack } = createRouter(contract, handlers, '/api/v1', false);
  const live = stack
    .filter(({ methods }) => methods.length < METHODS.length)
    .flatMap(({ methods, path }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${String(path)}`),
    );
  const declared = operations.map(
    ({ method, path }) => `${method.toUpperCase()} /api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  );
  t.deepEqual(live.sort(), declared.sort());
});

for (const { id, method, path } of operations) {
  const change = (edit: (operation: Node) => void): Contract => {
    const copy = structuredClone(contract);
    edit(copy.paths[path]?.[method] as Node);
    return copy;
  };

  test(`${id} without security refuses to start`, (t) => {
    const unprotected = change((operation) => delete operation.security);
    t.throws(() => listOperations(unprotected), { message: new RegExp(`${id} needs security requirements`) });
    t.throws(() => createRouter(unprotected, handlers, '/api/v1', false), { message: /security/ });
  });

  test(`${id} with a security that is empty, of another scheme or in part so refuses to start`, (t) => {
    const own = { oauth2: [] };
    for (const security of [
      [],
      [{}],
      [{ apiKey: [] }],
      [own, {}],
      [own, { apiKey: [] }],
      [{ ...own, apiKey: [] }],
    ]) {
      const weakened = change((operation) => Object.assign(operation, { security }));
      t.throws(() => listOperations(weakened), { message: /security/ }, JSON.stringify(security));
    }
  });

  test(`${id} without a handler refuses to start`, (t) => {
    const { [id]: _, ...rest } = handlers;
    t.throws(() => createRouter(contract, rest as Handlers, '/api/v1', false), {
      message: `No handler for ${id}`,
    });
  });

  test(`${id} without an operationId refuses to start`, (t) => {
    t.throws(() => listOperations(change((operation) => delete operation.operationId)), {
      message: /no operationId/,
    });
  });
}

test('a reference that leads nowhere refuses to start', (t) => {
  const broken = structuredClone(contract);
  for (const item of Object.values(broken.paths))
    item.parameters = [{ $ref: '#/components/parameters/Gone' }];
  t.throws(() => listOperations(broken), { message: /leads nowhere/ });
});
