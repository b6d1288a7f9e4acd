import { type Fault, Refusal } from '../errors.ts';

/** The refusal of a parameter: `/query/to` "must not lie before from". */
export function refuseParameter(pointer: string, code: string, detail: string): Refusal {
  const faults: Fault[] = [{ pointer, code, detail }];
  return new Refusal('invalid-request', `${pointer.split('/').at(-1)} ${detail}.`, faults);
}
