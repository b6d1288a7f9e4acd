import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Contract {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

/** The contract as it stands in openapi.yaml. Throws when the file is missing or is not OpenAPI 3.1. */
export function loadContract(url = new URL('../../../openapi.yaml', import.meta.url)): Contract {
  const contract = parse(readFileSync(url, 'utf8')) as Contract;
  if (!contract.openapi?.startsWith('3.1.'))
    throw new Error(`${url.pathname} is not an OpenAPI 3.1 document`);
  return contract;
}

/** Follows local `$ref`s until something that is not one. Throws when it leads nowhere. */
export function resolve<Target>(contract: Contract, value: unknown): Target {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as Target;
  const steps = String(value.$ref).slice('#/'.length).split('/').map(unescapeStep);
  const target = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)?.[step], contract);
  if (target === undefined) throw new Error(`The contract's ${String(value.$ref)} leads nowhere`);
  return resolve(contract, target);
}

/** One step of a JSON Pointer (RFC 6901, section 4). */
export function escapeStep(step: string | number): string {
  return String(step).replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
