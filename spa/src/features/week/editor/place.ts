/** A cell of the week: a project on a day. */
export interface Place {
  readonly project_id: string;
  readonly date: string;
}

/** Stands for a place where something is looked up by it. */
export type CellKey = `${string} ${string}`;

export function keyOf({ project_id, date }: Place): CellKey {
  return `${project_id} ${date}`;
}

/** The same without one entry. */
export function without<Value>(map: ReadonlyMap<CellKey, Value>, key: CellKey): ReadonlyMap<CellKey, Value> {
  if (!map.has(key)) return map;
  const others = new Map(map);
  others.delete(key);
  return others;
}
