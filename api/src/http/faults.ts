import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { escapeStep } from '../contract/load.ts';
import type { Fault } from '../errors.ts';

/** What a validator that just said no has found, in words that follow a field's name. */
export function faultsOf(validate: ValidateFunction, at: string): Fault[] {
  const errors = (validate.errors ?? []).filter((error) => !summaries.has(error.keyword));
  const faults = errors.map((error) => ({
    pointer: (at + error.instancePath + memberOf(error)).slice(0, 1000),
    code: codes[error.keyword] ?? kebabCase(error.keyword),
    detail: detailOf(error),
  }));
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.pointer} ${fault.code}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Keywords that only say that another one failed. */
const summaries = new Set(['oneOf', 'anyOf', 'if', 'discriminator']);

const codes: Record<string, string> = { additionalProperties: 'unknown-member' };

function memberOf({ keyword, params }: ErrorObject): string {
  if (keyword === 'required') return `/${escapeStep(params.missingProperty)}`;
  if (keyword === 'additionalProperties') return `/${escapeStep(params.additionalProperty)}`;
  return '';
}

function detailOf(error: ErrorObject): string {
  const { keyword, params, parentSchema } = error;
  const example = parentSchema?.example;
  const like = example === undefined ? '' : `, like ${JSON.stringify(example)}`;
  switch (keyword) {
    case 'required':
      return 'is missing';
    case 'additionalProperties':
      return 'is not a member here';
    case 'type':
      return `must be ${[params.type].flat().join(' or ')}${like}`;
    case 'minimum':
      return `must be at least ${params.limit}`;
    case 'maximum':
      return `must be at most ${params.limit}`;
    case 'minLength':
      return `must have at least ${params.limit} character(s)`;
    case 'maxLength':
      return `must have at most ${params.limit} characters`;
    case 'minItems':
      return `must have at least ${params.limit} item(s)`;
    case 'maxItems':
      return `must have at most ${params.limit} items`;
    case 'minProperties':
      return 'must name something to change';
    case 'enum':
      return `must be one of ${params.allowedValues.join(', ')}`;
    case 'const':
      return `must be ${params.allowedValue}`;
    case 'format':
      return `must be a ${params.format}${like}`;
    case 'pattern':
      return `has characters or a form that is not allowed here${like}`;
    default:
      return error.message ?? 'does not fit';
  }
}

function kebabCase(keyword: string): string {
  return keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
