/** Makes the SDK's types and operations table from the contract. `--check` only tells whether they are up to date. */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { readContract } from './contract.ts';
import { withoutDiscriminators } from './discriminators.ts';
import { operationsTable } from './operations-table.ts';

const root = new URL('../../', import.meta.url);
const header = '// Made from openapi.yaml by `npm run generate`. Do not edit.\n\n';

const files = {
  'sdk/src/generated/schema.ts':
    header +
    astToString(await openapiTS(withoutDiscriminators(readContract()), { defaultNonNullable: false })),
  'sdk/src/generated/operations.ts': header + operationsTable(readContract()),
};

for (const [path, wanted] of Object.entries(files)) {
  const url = new URL(path, root);
  const present = await readFile(url, 'utf8').catch(() => '');
  if (present === wanted) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} does not follow from openapi.yaml: run npm run generate and commit the result.`);
    process.exitCode = 1;
  } else {
    await writeFile(url, wanted);
    console.log(`wrote ${path}`);
  }
}
