import { mayImport } from './boundaries.js';
import type { Law } from './law.js';
import { isTest, placeOf } from './places.js';
import type { Source } from './source.js';
import { tablesUsed } from './sql.js';

/** Whose each table is. */
export const tables: Readonly<Record<string, readonly string[]>> = {
  platform: ['outbox', 'outbox_delivery'],
  directory: [
    'office',
    'person',
    'post',
    'address',
    'import_draft',
    'stored_search',
    'tag',
    'tagging',
    'merge',
    'told_apart',
  ],
  messaging: ['mail', 'mail_hold', 'mail_server', 'mailbox_message', 'suppression', 'home'],
  access: ['workspace', 'account', 'membership', 'staff_session', 'staff_invitation', 'one_time_link', 'audit'],
  events: ['event', 'event_revision', 'series', 'session', 'programme_item', 'speaker', 'pool'],
  registration: [
    ...['application', 'registration', 'seat', 'seat_change', 'pool_count', 'nomination', 'support_need'],
    ...['invitation', 'link_request', 'office_link', 'correction', 'registration_merge', 'not_double'],
    ...['purpose_version', 'question', 'question_answer', 'fee_payment'],
  ],
  attendance: ['attendance_fact', 'unidentified'],
  questionnaires: [
    ...['questionnaire', 'questionnaire_version', 'item', 'choice', 'questionnaire_invitation'],
    ...['distribution', 'response', 'answer', 'comment', 'stratum'],
  ],
  outreach: [
    ...['reminder_rule', 'reminder_round', 'digest_round'],
    ...['campaign', 'campaign_target', 'follow_up', 'office_contact_mark', 'visit'],
  ],
};

const tableOwners = new Map(Object.entries(tables).flatMap(([context, names]) => names.map((name) => [name, context])));

/** The views that each context publishes, by name, and which context below has asked for it. */
const viewOwners = (
  sources: readonly Source[],
): ReadonlyMap<string, { publisher: string; asker?: string | undefined }> =>
  new Map(
    sources
      .filter(({ path }) => /^libs\/[a-z]+\/published\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^ {2}name: '(\w+)',\n(?: {2}askedBy: '(\w+)',\n)?/gm)].map(([, name, asker]) => [
          name!,
          { publisher: placeOf(path), asker },
        ]),
      ),
  );

export const ownTables: Law = {
  name: 'SQL names tables of its own context, and of others only the views that a context below publishes',
  breaches: (sources) => {
    const views = viewOwners(sources);
    return sources
      .filter(({ path }) => /^(libs|apps)\//.test(path) && !isTest(path))
      .flatMap((source) => {
        const here = placeOf(source.path);
        return tablesUsed(source).flatMap(({ name, where }) => {
          if (name === '?') return [`${where} has a table's name put in from elsewhere`];
          const owner = tableOwners.get(name);
          if (owner) return owner === here ? [] : [`${where} names ${name}, a table of ${owner}`];
          const { publisher, asker } = views.get(name) ?? {};
          const below = publisher === here || mayImport[here]?.includes(publisher ?? '');
          if (!publisher || below || asker === here) return [];
          return [`${where} reads ${name}, and ${here} may not read what ${publisher} publishes`];
        });
      });
  },
  planted: {
    sources: {
      'libs/registration/published/seat-now.ts': `export const seatNow = {\n  name: 'seat_now',\n  sql: \`select id from seat\`,\n};`,
      'libs/attendance/core/a.ts': 'const a = `select 1 from seat_now s, registration r where r.id = s.id`;',
      'libs/attendance/core/b.ts': `const b = \`select (select max(at) from "application") \${x} from attendance_fact f\`;`,
      'libs/attendance/core/c.ts': `rows(tx, 'update only public.event e set title = $1 from session where true');`,
      'libs/attendance/core/d.ts': 'const d = `join person on true`; const e = `delete from mail using office`;',
      'libs/attendance/core/e.ts': `const f = 'with seat as (select 1), b (c) as (insert into audit values (1)) select * from seat, b';`,
      'libs/attendance/core/f.ts': `const g = "select extract(year from event) where a is distinct from person -- from mail\\n and 'from office' = b";`,
      'libs/registration/published/places-taken.ts': `export const taken = {\n  name: 'places_taken',\n  askedBy: 'events',\n  sql: 'select 1',\n};`,
      'libs/events/core/g.ts': `const h = 'select from seat_now s, places_taken t';`,
      'libs/messaging/core/g.ts': `const h = 'select from places_taken';`,
      'libs/attendance/core/h.spec.ts': `const i = 'select from seat';`,
      'libs/attendance/core/i.ts':
        'const j = "Somebody from person to person"; const k = `lock table pool in share mode`;',
      'libs/attendance/core/j.ts':
        "const l = `select 1 from ${table} t`; const m = 'delete from ' + table; const n = `select (${x}) from (${y}) z`;",
      'libs/attendance/core/k.ts':
        'const o = `SELECT 1 FROM Seat`;\nconst p = `truncate mail`;\nconst q = `merge into event using pool on true`;',
      'libs/attendance/core/m.ts':
        'const r = `select 1 from (seat s join mail m on true)`;\nconst s = `${columns} from event`;\nconst t = `update "pool" set a = 1`;\nconst u = `lock series in share mode`;\nconst v = `select 1 from ((select 1) union (select 2)) w`;',
      'libs/attendance/core/l.ts': 'tx.query(`update ${name} set a = ? from unnest(${ids}) u, ${more}`);',
    },
    breaches: [
      'libs/attendance/core/a.ts:1 names registration, a table of registration',
      'libs/attendance/core/b.ts:1 names application, a table of registration',
      'libs/attendance/core/c.ts:1 names event, a table of events',
      'libs/attendance/core/c.ts:1 names session, a table of events',
      'libs/attendance/core/d.ts:1 names person, a table of directory',
      'libs/attendance/core/d.ts:1 names mail, a table of messaging',
      'libs/attendance/core/d.ts:1 names office, a table of directory',
      'libs/attendance/core/e.ts:1 names audit, a table of access',
      'libs/events/core/g.ts:1 reads seat_now, and events may not read what registration publishes',
      'libs/messaging/core/g.ts:1 reads places_taken, and messaging may not read what registration publishes',
      'libs/attendance/core/i.ts:1 names pool, a table of events',
      "libs/attendance/core/j.ts:1 has a table's name put in from elsewhere",
      "libs/attendance/core/j.ts:1 has a table's name put in from elsewhere",
      'libs/attendance/core/k.ts:1 names seat, a table of registration',
      'libs/attendance/core/k.ts:2 names mail, a table of messaging',
      'libs/attendance/core/k.ts:3 names event, a table of events',
      'libs/attendance/core/k.ts:3 names pool, a table of events',
      'libs/attendance/core/m.ts:1 names seat, a table of registration',
      'libs/attendance/core/m.ts:1 names mail, a table of messaging',
      'libs/attendance/core/m.ts:2 names event, a table of events',
      'libs/attendance/core/m.ts:3 names pool, a table of events',
      'libs/attendance/core/m.ts:4 names series, a table of events',
      "libs/attendance/core/l.ts:1 has a table's name put in from elsewhere",
      "libs/attendance/core/l.ts:1 has a table's name put in from elsewhere",
    ],
  },
};
