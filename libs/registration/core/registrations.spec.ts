import type { EventView } from '#events';
import { Mails, MailKinds } from '#messaging';
import { Config, LinkSigner, type Tx, uuidv7 } from '#platform';
import { eventEntities, makeEvent, SilentQueue } from '../../../test/support/events-desk.js';
import { seminar } from '../../../test/support/event-plans.js';
import { useDatabase } from '../../../test/support/database.js';
import { waysOf } from '../../../test/support/statements.js';
import { ComingMails } from './coming-mails.js';
import { PoolReader } from './pool-reader.js';
import type { ApplicationInput } from './application-input.js';
import { Registrations } from './registrations.js';

const test = useDatabase({ entities: eventEntities });
const email = 'aoto@tsumugi.example';
let workspace: string;
let event: EventView;
let token: string;
let signer: LinkSigner;

beforeEach(async () => {
  workspace = await test.workspace();
  event = await makeEvent(test, workspace, seminar(), true);
  const id = uuidv7();
  await test.sql(
    `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at) values ($1, $2, $3, $4, 'ja', 'staff', $5)`,
    [id, workspace, event.id, email, test.clock.now()],
  );
  signer = new LinkSigner('k'.repeat(32), test.clock);
  token = signer.sign('registration.apply', id);
});

function registrations(pools = new PoolReader()): Registrations {
  const kinds = new MailKinds();
  const [stillWanted, render] = [async () => true, async () => Promise.reject(new Error('nothing is sent here'))];
  kinds.add({ kind: 'registration.received', lane: 'transactional', whenUncertain: 'resend', label: { ja: '受付', en: 'Received' }, stillWanted, render });
  const mails = new Mails(test.clock, Object.assign(new Config(), { mailFrom: 'jimukyoku@mizunohama.example' }), kinds, new SilentQueue());
  return new Registrations(test.database, test.clock, signer, pools, mails, new ComingMails());
} // prettier-ignore

function form(...names: string[]): ApplicationInput {
  const [session] = event.sessions;
  const picks = [session!.pools[0]!.id];
  return {
    idempotencyKey: uuidv7(), contactName: '青砥 しおり', contactPhone: '', officeName: 'つむぎ工房', language: 'ja',
    people: names.map((name) => ({ name, kana: 'かな', picks })),
  };
} // prettier-ignore

const apply = (input: ApplicationInput, pools?: PoolReader) => registrations(pools).apply(workspace, token, input);

const written = async () => {
  const [found] = await test.sql(
    `select (select count(*)::int from application where event_id = $1) as applications, (select count(*)::int from mail where subject_id = $1) as mails,
       (select count(*)::int from person where workspace_id = $2) as people,
       (select array_agg(name order by ordinal) from registration where event_id = $1) as names, (select taken from pool join pool_count on pool_id = pool.id where event_id = $1)`,
    [event.id, workspace],
  );
  return found;
};

it('goes to the database four times for an application, however many stand on it', async () => {
  expect(await waysOf(() => apply(form('い')))).toBe(4);
  expect(await waysOf(() => apply(form('ろ', 'は', 'に')))).toBe(4);
  expect(await written()).toEqual({ applications: 2, mails: 2, people: 4, names: ['い', 'ろ', 'は', 'に'], taken: 4 });
});

it('takes two names for one person where the directory knows that they are', async () => {
  await apply(form('い'));
  await test.sql(
    `insert into address (id, workspace_id, email, person_id, name_key, created_at)
     select uuidv7(), workspace_id, email, person_id, 'ロ', now() from address where workspace_id = $1`,
    [workspace],
  );
  await test.sql('update registration set live = false where event_id = $1', [event.id]);
  expect(await apply(form('い', 'ろ'))).toMatchObject({ already: [] });
  expect(await written()).toEqual({ applications: 2, mails: 2, people: 1, names: ['い', 'い'], taken: 2 });
});

it('writes nothing where the event is called off between the look and the lock', async () => {
  class Slow extends PoolReader {
    override async read(tx: Tx, pools: readonly string[]) {
      const counts = await super.read(tx, pools);
      await test.sql(`update event set state = 'cancelled' where id = $1`, [event.id]);
      return counts;
    }
  }
  await expect(apply(form('い'), new Slow())).rejects.toMatchObject({ code: 'registration.closed' });
  expect(await written()).toEqual({ applications: 0, mails: 0, people: 0, names: null, taken: 0 });
});

it('looks anew where the same person has come in between, and says who is registered already', async () => {
  let first = true;
  class Slow extends PoolReader {
    override async read(tx: Tx, pools: readonly string[]) {
      if (first) {
        first = false;
        await apply(form('い'));
      }
      return super.read(tx, pools);
    }
  }
  await test.sql(
    `with p as (insert into person (id, workspace_id, name, kana, search, created_at) values (uuidv7(), $1, 'い', 'かな', '', now()) returning id)
     insert into address (id, workspace_id, email, person_id, name_key, created_at) select uuidv7(), $1, $2, id, 'イ', now() from p`,
    [workspace, email],
  );
  expect(await apply(form('い', 'ろ'), new Slow())).toMatchObject({ already: ['い'] });
  expect(await written()).toEqual({ applications: 2, mails: 2, people: 2, names: ['い', 'ろ'], taken: 2 });
});
