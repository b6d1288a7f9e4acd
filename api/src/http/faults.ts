import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { escapeStep } from '../contract/load.ts';
import type { Fault } from '../errors.ts';

/** What a validator that just said no has found, in words that follow a field's name. */
export function faultsOf(validate: ValidateFunction, at: string): Fault[] {
  const errors = (validate.errors ?? []).filter((error) => !summaries.has(error.keyword)).slice(0, maxFaults);
  const faults = errors.map((error) => ({
    pointer: (at + error.instancePath + memberOf(error)).slice(0, 1000),
    code: codes[error.keyword] ?? kebabCase(error.keyword),
    detail: detailOf(error),
  }));
  // One mistake often breaks two keywords of one member; the first one says enough.
  return [...new Map(faults.toReversed().map((fault) => [fault.pointer, fault])).values()].toReversed();
}

/** Nobody reads more, and an answer has its limits too. */
const maxFaults = 100;

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
      return `must be ${[params.type].flat().map(nameType).join(' or ')}${like}`;
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
      return `must be ${formats[params.format] ?? params.format}${like}`;
    case 'pattern':
      return `has characters or a form that is not allowed here${like}`;
    default:
      return error.message ?? 'does not fit';
  }
}

/** A JSON type as people say it. */
function nameType(type: string): string {
  return (
    { integer: 'a whole number', number: 'a number', null: 'null', boolean: 'true or false', string: 'text' }[
      type
    ] ?? `an ${type}`
  );
}

const formats: Record<string, string> = {
  date: 'a day',
  'date-time': 'an instant with its offset',
  'iso-week': 'an ISO week',
};

function kebabCase(keyword: string): string {
  return keyword.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
