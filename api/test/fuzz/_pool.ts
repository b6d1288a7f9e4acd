import fc, { type Arbitrary } from 'fast-check';

const pickableNames = [
  ...['id', 'version', 'if_match', 'user_id', 'project_id', 'week', 'system', 'external_id'],
  ...['cursor', 'from'],
];

const plain = (name: string) => name.toLowerCase().replaceAll('-', '_');
export const isPickable = (name: string) => pickableNames.includes(plain(name));

/** Stands for something that an earlier answer has named, so that requests are about things that exist. */
export class Pick {
  readonly name: string;
  /** Mostly the request's own subject, at times anything of that name. */
  readonly index: number;

  constructor(name: string, index: number) {
    this.name = plain(name);
    this.index = index;
  }

  static of(name: string): Arbitrary<Pick> {
    return fc.nat(1000).map((index) => new Pick(name, index));
  }
}

type Thing = Record<string, unknown>;
export type Kind = 'entry' | 'week' | 'project' | 'settings';

/** What answers have said so far, the latest last. */
export class Pool {
  private readonly things: Record<Kind, Map<string, Thing>> = {
    entry: new Map(),
    week: new Map(),
    project: new Map(),
    settings: new Map(),
  };
  private readonly values = new Map<string, unknown[]>();

  add(name: string, value: unknown): void {
    const known = this.values.get(name) ?? [];
    if (known.at(-1) !== value) this.values.set(name, [...known.slice(-20), value]);
  }

  /** Everything worth repeating in an answer. */
  learn(body: unknown, etag: string | undefined): void {
    if (typeof body !== 'object' || body === null) return;
    const thing = body as Thing;
    const kind = kindOf(thing);
    if (kind !== undefined) {
      const key = kind === 'week' ? `${thing.user_id} ${thing.week}` : String(thing.id ?? thing.project_id);
      const version = etag ?? `"${thing.version}"`;
      this.things[kind].delete(key);
      this.things[kind].set(key, { ...thing, if_match: version });
    }
    for (const [name, value] of Object.entries(body)) {
      if (name === 'next_cursor' && value !== null) this.add('cursor', value);
      if (typeof value === 'object') this.learn(value, undefined);
    }
  }

  /** Somebody has deleted it, or it was never stored. */
  forget(path: string): void {
    for (const id of this.things.entry.keys()) if (path.includes(id)) this.things.entry.delete(id);
  }

  /** The same value with every pick replaced by what it stands for in a request about that kind of thing. */
  fill(value: unknown, kind: Kind, subject: number): unknown {
    if (value instanceof Pick) return this.resolve(value, kind, subject);
    if (Array.isArray(value)) return value.map((item) => this.fill(item, kind, subject));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]) => [name, this.fill(inner, kind, subject)]);
    return Object.fromEntries(entries);
  }

  /** Whom the subject of a request belongs to. */
  ownerOf(kind: Kind, subject: number): unknown {
    return this.subjectOf(kind, subject)?.user_id;
  }

  private subjectOf(kind: Kind, subject: number): Thing | undefined {
    const things = [...this.things[kind].values()].slice(-8);
    return things[subject % Math.max(1, things.length)];
  }

  private resolve({ name, index }: Pick, kind: Kind, subject: number): unknown {
    const thing = this.subjectOf(kind, subject);
    if (index % 8 !== 0 && thing?.[name] !== undefined && thing[name] !== null) return thing[name];
    const values = this.values.get(name) ?? [];
    return values[index % Math.max(1, values.length)] ?? thing?.[name] ?? 'none';
  }
}

function kindOf(thing: Thing): Kind | undefined {
  if (typeof thing.version !== 'number') return undefined;
  if ('minutes' in thing && typeof thing.id === 'string') return 'entry';
  if ('project_id' in thing && 'name' in thing) return 'project';
  if ('closed_through' in thing) return 'settings';
  return 'week' in thing && 'status' in thing ? 'week' : undefined;
}
