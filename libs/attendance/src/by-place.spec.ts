import type { PoolView, SessionView } from '#events';
import { byPlace, inPerson } from './by-place.js';
import type { ReceptionLine } from './reception-list.js';

const pool = (id: string, mode: PoolView['mode']) => ({ id, mode }) as PoolView;
const session = (...pools: PoolView[]) => ({ pools }) as SessionView;
const line = (registrationId: string, poolId: string | null) =>
  ({ registrationId, place: { poolId } }) as ReceptionLine;

const [online, hall, branch, empty] = [
  pool('o', 'online'),
  pool('h', 'onsite'),
  pool('b', 'satellite'),
  pool('e', 'onsite'),
];
const lines = [line('1', 'o'), line('2', 'h'), line('3', null), line('4', 'b'), line('5', 'h')];

it('puts those who come to a door first, place by place, and those before a screen last', () => {
  const places = byPlace(session(online, hall, branch, empty), lines);
  expect(places.map((at) => [at.pool?.id ?? null, ...at.lines.map(({ registrationId }) => registrationId)])).toEqual([
    ['h', '2', '5'],
    ['b', '4'],
    [null, '3'],
    ['o', '1'],
  ]);
});

it('counts those at the door; where there is no door, everybody', () => {
  const ids = (list: readonly ReceptionLine[]) => list.map(({ registrationId }) => registrationId);
  expect(ids(inPerson(session(online, hall, branch), lines))).toEqual(['2', '3', '4', '5']);
  expect(ids(inPerson(session(online), [lines[0]!, lines[2]!]))).toEqual(['1', '3']);
});
