import { type Compilable, type CompiledQuery, type QueryResult, type RawBuilder, sql } from 'kysely';
import type { Db } from './open.ts';

/** What a query is made of: its values by name, each a value, a list of values, or undefined. None is left out. */
type Values = object;

type Elements<List> = List extends readonly (infer Element)[] ? Element : never;

export interface Slots<Input extends Values> {
  /** The value of this name. */
  value<Name extends keyof Input & string>(name: Name): RawBuilder<NonNullable<Input[Name]>>;
  /** Every element of the list of this name, for `in`. */
  list<Name extends keyof Input & string>(name: Name): RawBuilder<Elements<NonNullable<Input[Name]>>>[];
}

/** Longer lists are rare, and each length is another statement. */
const maxCachedLength = 4;

/**
 * A query that is built and compiled once, for each dialect and shape of its input: which values are undefined, and how
 * long lists are. `build` sees nothing else of it. Building and
 * compiling anew took 52 of 145 µs for a page of entries.
 */
export function prepared<Input extends object, Row>(
  build: (db: Db, slots: Slots<Input>, given: (name: keyof Input) => boolean) => Compilable<Row>,
): (db: Db, input: Input) => Promise<QueryResult<Row>> {
  const cached = new WeakMap<object, Map<string, CompiledQuery<Row>>>();

  function compile(db: Db, input: Input): CompiledQuery<Row> {
    const slot = (name: string, index?: number) => sql.val(new Slot(name, index)) as RawBuilder<never>;
    const slots: Slots<Input> = {
      value: (name) => slot(name),
      list: (name) => (input[name] as unknown[]).map((_, index) => slot(name, index)),
    };
    return build(db, slots, (name) => input[name] !== undefined).compile() as CompiledQuery<Row>;
  }

  function find(db: Db, input: Input): CompiledQuery<Row> {
    const shape = shapeOf(input);
    if (shape === undefined) return compile(db, input);
    const dialect = db.getExecutor().adapter.constructor;
    const byShape = cached.get(dialect) ?? new Map<string, CompiledQuery<Row>>();
    cached.set(dialect, byShape);
    const present = byShape.get(shape) ?? compile(db, input);
    byShape.set(shape, present);
    return present;
  }

  return function execute(db, input) {
    const compiled = find(db, input);
    const parameters = compiled.parameters.map((value) =>
      value instanceof Slot ? value.read(input) : value,
    );
    return db.executeQuery({ ...compiled, parameters });
  };
}

/** Undefined for one that is not worth keeping. */
function shapeOf(input: Values): string | undefined {
  let shape = '';
  for (const name in input) {
    const value = (input as Record<string, unknown>)[name];
    if (value === undefined) shape += ` -${name}`;
    else if (Array.isArray(value)) {
      if (value.length > maxCachedLength) return undefined;
      shape += ` ${name}:${value.length}`;
    }
  }
  return shape;
}

class Slot {
  readonly #name: string;
  readonly #index: number | undefined;

  constructor(name: string, index: number | undefined) {
    this.#name = name;
    this.#index = index;
  }

  read(input: Values): unknown {
    const value = (input as Record<string, unknown>)[this.#name];
    return this.#index === undefined ? value : (value as unknown[])[this.#index];
  }
}
