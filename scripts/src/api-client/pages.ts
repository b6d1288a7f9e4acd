interface Page<Item> {
  items: readonly Item[];
  next_cursor: string | null;
}

/** Every item of a list, over all its pages. `read` gets what to add to the query of each: its cursor. */
export async function readPages<Item>(
  read: (more: { cursor?: string }) => Promise<{ data: Page<Item> }>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data: page } = await read(cursor === undefined ? {} : { cursor });
    items.push(...page.items);
    cursor = page.next_cursor;
  }
  return items;
}
