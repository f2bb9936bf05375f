import type { PoolView, SessionView } from '#events';
import type { ArrivalGroup } from './arrival-counts.queries.js';
import { byPlace, inPerson } from './by-place.js';

const pool = (id: string, mode: PoolView['mode']) => ({ id, mode }) as PoolView;
const session = (...pools: PoolView[]) => ({ pools }) as SessionView;
const group = (lines: number, poolId: string | null) => ({ lines, poolId }) as ArrivalGroup;

const [online, hall, branch, empty] = [
  pool('o', 'online'),
  pool('h', 'onsite'),
  pool('b', 'satellite'),
  pool('e', 'onsite'),
];
const groups = [group(1, 'o'), group(2, 'h'), group(3, null), group(4, 'b'), group(5, 'h')];

const lines = (list: readonly ArrivalGroup[]) => list.map((one) => one.lines);

it('puts those who come to a door first, place by place, and those before a screen last', () => {
  const places = byPlace(session(online, hall, branch, empty), groups);
  expect(places.map((at) => [at.pool?.id ?? null, ...lines(at.groups)])).toEqual([
    ['h', 2, 5],
    ['b', 4],
    [null, 3],
    ['o', 1],
  ]);
});

it('counts those at the door; where there is no door, everybody', () => {
  expect(lines(inPerson(session(online, hall, branch), groups))).toEqual([2, 3, 4, 5]);
  expect(lines(inPerson(session(online), [groups[0]!, groups[2]!]))).toEqual([1, 3]);
});
