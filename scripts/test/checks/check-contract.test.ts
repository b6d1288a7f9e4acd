import test from 'ava';
import { contractBreaches } from '../../src/check-contract.ts';
import { type Contract, type ContractOperation, readContract } from '../../src/contract.ts';

process.env.RECHECK_BACKEND = 'pure';

type Schemas = Record<string, Record<string, unknown>>;

function operation(contract: Contract, path: string, method: string): ContractOperation {
  const found = contract.paths[path]?.[method];
  if (!found) throw new Error(`${method} ${path} is not in the contract`);
  return found;
}

const mutations: Record<string, [(contract: Contract) => void, RegExp]> = {
  'an operation without operationId': [
    (c) => delete operation(c, '/me', 'get').operationId,
    /get \/me: has no operationId/,
  ],
  'an operation without security': [
    (c) => delete operation(c, '/me', 'get').security,
    /needs oauth2 security requirements/,
  ],
  'a scope nobody declared': [
    (c) => {
      operation(c, '/me', 'get').security = [{ oauth2: ['read:everything'] }];
    },
    /unknown scope read:everything/,
  ],
  'a missing problem': [
    (c) => delete operation(c, '/timesheets', 'post').responses?.['415'],
    /post \/timesheets: .*415/,
  ],
  'a missing 428 where If-Match is required': [
    (c) => delete operation(c, '/timesheets/{id}', 'patch').responses?.['428'],
    /does not declare the problem 428/,
  ],
  'a string without bound': [
    (c) => delete (c.components.schemas as Schemas).Note?.maxLength,
    /Note: a string without maxLength/,
  ],
  'an array without bound': [
    (c) => {
      const { properties } = (c.components.schemas as Schemas).TimesheetPage ?? {};
      delete (properties as Schemas).items?.maxItems;
    },
    /an array without maxItems/,
  ],
  'a slow pattern': [
    (c) => {
      Object.assign((c.components.schemas as Schemas).ProjectId ?? {}, { pattern: '^([a-z]+)+$' });
    },
    /ProjectId: the pattern is not linear/,
  ],
  'a request that takes any member': [
    (c) => delete (c.components.schemas as Schemas).TimesheetCreate?.additionalProperties,
    /additionalProperties is not false/,
  ],
};

test('the contract keeps our rules', (t) => {
  t.deepEqual(contractBreaches(readContract()), []);
});

for (const [name, [mutate, expected]] of Object.entries(mutations)) {
  test(`${name} is a breach`, (t) => {
    const contract = readContract();
    mutate(contract);
    t.regex(contractBreaches(contract).join('\n'), expected);
  });
}
