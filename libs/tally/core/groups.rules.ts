import type { Break } from './tally-spec.js';

/** Attributes with a natural order. Kinds and districts have none: the largest group comes first. */
const known: Partial<Record<Break, readonly string[]>> = {
  mode: ['onsite', 'satellite', 'online'],
  role: ['participant', 'observer', 'guest', 'speaker', 'facilitator', 'staff'],
  attendance: ['present', 'proxy', 'excused', 'absent'],
};

/** Every group somebody was asked in, none left out however small; those whose group is not known ('') last. */
export function groupsInOrder(
  by: Break,
  returned: ReadonlyMap<string, number>,
  invited: ReadonlyMap<string, number>,
): string[] {
  const order = known[by] ?? [];
  const place = (group: string) => (order.includes(group) ? order.indexOf(group) : order.length);
  const size = (group: string) => [returned.get(group) ?? 0, invited.get(group) ?? 0] as const;
  const all = [...new Set([...invited.keys(), ...returned.keys()])].sort(
    (a, b) => place(a) - place(b) || size(b)[0] - size(a)[0] || size(b)[1] - size(a)[1] || (a < b ? -1 : 1),
  );
  return [...all.filter((group) => group !== ''), ...all.filter((group) => group === '')];
}
