import type { Operation } from '../contract/operations.ts';
import type { Fault } from '../errors.ts';
import { faultsOf } from './faults.ts';
import type { Compile } from './validate.ts';

/** Faults of a request body as a whole, and those of single items where the contract lets items fail alone. */
export interface BodyFaults {
  own: readonly Fault[];
  byItem: ReadonlyMap<number, readonly Fault[]>;
}

/** No array or object of the contract is larger; listing all faults of one costs the square of its length, or nearly. */
const mostMembers = 1000;
const noItems: ReadonlyMap<number, readonly Fault[]> = new Map();

/** Checks the request bodies of one operation. */
export function createBodyValidator(operation: Operation, compile: Compile): (body: unknown) => BodyFaults {
  const [schemaRef] = Object.values(operation.requestBody ?? {});
  if (schemaRef === undefined) return () => ({ own: [], byItem: noItems });
  const validate = compile(schemaRef);
  const validateQuickly = compile(schemaRef, { firstFaultOnly: true });
  const checkItems = createItemsValidator(operation, compile);

  return function validateBody(body) {
    if (validateQuickly(body)) return { own: [], byItem: noItems };
    if (isHuge(body)) return { own: faultsOf(validateQuickly, ''), byItem: noItems };
    const items = itemsThatFailAlone(operation, body);
    if (!items) {
      validate(body);
      return { own: faultsOf(validate, ''), byItem: noItems };
    }
    const { items: member = '' } = operation.itemsFailAlone ?? {};
    const fits = validate({ ...(body as object), [member]: items.slice(0, 1) });
    const own = fits
      ? []
      : faultsOf(validate, '').filter(({ pointer }) => !pointer.startsWith(`/${member}/0`));
    return { own, byItem: checkItems(items) };
  };
}

function createItemsValidator(operation: Operation, compile: Compile) {
  const rule = operation.itemsFailAlone;
  if (!rule) return () => noItems;
  const validateItem = compile(rule.schema);
  return function validateItems(items: readonly unknown[]): ReadonlyMap<number, readonly Fault[]> {
    const faulty = items.flatMap((item, index): [number, Fault[]][] =>
      validateItem(item) ? [] : [[index, faultsOf(validateItem, `/${rule.items}/${index}`)]],
    );
    return new Map(faulty);
  };
}

function itemsThatFailAlone(
  { itemsFailAlone: rule }: Operation,
  body: unknown,
): readonly unknown[] | undefined {
  if (!rule || typeof body !== 'object' || body === null) return undefined;
  const { [rule.when.member]: mode, [rule.items]: items } = body as Record<string, unknown>;
  return mode === rule.when.equals && Array.isArray(items) && items.length > 0 ? items : undefined;
}

function isHuge(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const within = Object.values(body);
  return within.length > mostMembers || within.some((value) => countMembers(value) > mostMembers);
}

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}
