/** Invented sources, each with something to find. */
export const planted = {
  files: {
    'libs/events/core/planted.ts': `import { named, rows, type Statement, type Tx } from '#platform';

const event = { id: 'e.id', title: 'e.title' };
const byId = (columns: string): Statement => ({ name: 'planted', text: \`select \${columns} from event e where e.id = $1\` });
export const all = (tx: Tx) => rows<{ id: string; missing: string }>(tx, 'select id, title from event');
export const kinds = (tx: Tx) => rows<{ id: number; number: string }>(tx, 'select id, number from event where number > 0');
export const dates = (tx: Tx) => rows<{ at: Date[]; on: Date; n: number }>(
  tx, 'select array[deadline] as at, deadline::date as on, count(*) over () as n from event where deadline > $1');
export const nulls = (tx: Tx) => rows<{ deadline: Date; name: string; last: Date }>(
  tx, \`select e.deadline, s.name, (select x.published_at from event x where x.id = $1) as last
       from event e left join series s on s.id = e.series_id\`);
export const fine = (tx: Tx) => named<{ id: string; title: 'a' | 'b' }>(tx, byId(Object.values(event).join(', ')), ['x']);
export const wrong = (tx: Tx) => named<{ title: Date }>(tx, byId(event.title), ['x']);
export const json = (tx: Tx) => rows<{ of: { at: Date } }>(tx, \`select json_build_object('at', deadline) as of from event\`);
export const cast = async (tx: Tx) => (await rows(tx, 'select id from event')) as { id: number }[];
export const broken = (tx: Tx) => rows(tx, 'select nothing from event');
const read = (tx: Tx, where: string) => rows<{ id: string; title: number }>(tx, \`select id, title from event where \${where}\`);
export const handedIn = (tx: Tx) => read(tx, 'title = 1::text');
export const handedOn = (tx: Tx) => [tx].map((one) => [rows, one]);
export const nobodyKnows = (tx: Tx) => rows(tx, \`select \${process.argv.join()} from event\`);
export const nobodySends = 'select id from event where title = $1';
export const behind = (tx: Tx) => rows<{ series_id: string }>(
  tx, 'with one as materialized (select series_id from event) select series_id from one');
`,
  },
  breaches: [
    'libs/events/core/planted.ts:15 casts its rows',
    'libs/events/core/planted.ts:19 hands on rows',
    'libs/events/core/planted.ts:5 selects "title", which is not declared',
    'libs/events/core/planted.ts:5 declares "missing", which is not selected',
    'libs/events/core/planted.ts:6 declares "id" as number, which is uuid',
    'libs/events/core/planted.ts:6 declares "number" as string, which is int4',
    'libs/events/core/planted.ts:7 declares "on" as Date, which is date',
    'libs/events/core/planted.ts:7 declares "n" as number, which is int8',
    'libs/events/core/planted.ts:9 declares "deadline" as Date, which may be null',
    'libs/events/core/planted.ts:9 declares "name" as string, which may be null',
    'libs/events/core/planted.ts:9 declares "last" as Date, which may be null',
    'libs/events/core/planted.ts:13 declares "title" as Date, which is text',
    'libs/events/core/planted.ts:14 declares "of" as { at: Date; }, which is json',
    'libs/events/core/planted.ts:15 declares "id" as number, which is uuid',
    'libs/events/core/planted.ts:16 cannot be prepared: column "nothing" does not exist',
    'libs/events/core/planted.ts:17 declares "title" as number, which is text',
    'libs/events/core/planted.ts:22 declares "series_id" as string, which may be null',
  ],
  unknown: ['libs/events/core/planted.ts: process.argv.join()'],
  beside: ['libs/events/core/planted.ts:21'],
};
