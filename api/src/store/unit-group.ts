/** Thrown to a unit of work that was done, when the commit it shares with others failed. */
export class LostGroup extends Error {
  constructor(cause: unknown) {
    super('the commit of this unit of work failed', { cause });
  }
}

/** How many units share a commit at most, and for how long one is put off while others come. */
const maxUnits = 128;
const maxAgeMs = 50;

/** Units of work that are committed together. What one of them did or saw holds when `settled` resolves. */
export class UnitGroup {
  readonly #begunAt = performance.now();
  readonly #outcome = Promise.withResolvers<void>();
  #units = 0;

  constructor() {
    // A group may be lost when nobody waits for it any more.
    this.#outcome.promise.catch(() => {});
  }

  /** Rejects with `LostGroup`. */
  get settled(): Promise<void> {
    return this.#outcome.promise;
  }

  /** Whether it takes no more units. */
  get isFull(): boolean {
    return this.#units >= maxUnits || performance.now() - this.#begunAt > maxAgeMs;
  }

  add(): void {
    this.#units += 1;
  }

  succeed(): void {
    this.#outcome.resolve();
  }

  fail(cause: unknown): void {
    this.#outcome.reject(new LostGroup(cause));
  }
}
