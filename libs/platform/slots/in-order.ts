/** Something that stands in a row with others of its kind, in a place relative to one of them. */
export interface Named {
  key: string;
  /** stands behind the one of this key; without one: where it was added */
  after?: string;
}

/**
 * Each behind the one it names, as they were added where several name the same. Where that one is not there, its context is
 * not running: then they close the row.
 * @throws where two have one key, or where each waits for another
 */
export function inOrder<T extends Named>(parts: readonly T[]): T[] {
  const keys = new Set(parts.map(({ key }) => key));
  if (keys.size < parts.length) throw new Error(`two of one key: ${parts.map(({ key }) => key).join(', ')}`);
  const behind = (key: string): T[] =>
    parts.filter(({ after }) => after === key).flatMap((part) => [part, ...behind(part.key)]);
  const lead = (part: T): T[] => [part, ...behind(part.key)];
  const row = [
    ...parts.filter(({ after }) => after === undefined).flatMap(lead),
    ...parts.filter(({ after }) => after !== undefined && !keys.has(after)).flatMap(lead),
  ];
  if (row.length < parts.length) throw new Error(`each stands behind another: ${[...keys].join(', ')}`);
  return row;
}
