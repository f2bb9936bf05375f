import type { EventView } from '#events';
import { MailKinds, Mails } from '#messaging';
import { type Actor, Config, type Tx, uuidv7 } from '#platform';
import { actorIn } from '../../../test/support/acting.js';
import { useDatabase } from '../../../test/support/database.js';
import { seminar } from '../../../test/support/event-plans.js';
import { eventEntities, makeEvent, SilentQueue } from '../../../test/support/events-desk.js';
import { NotedAudit } from '../../../test/support/noted-audit.js';
import { waysOf } from '../../../test/support/statements.js';
import type { AskedBy } from './invitation.entity.js';
import type { Target } from './invitation-writing.js';
import { Invitations } from './invitations.js';

const test = useDatabase({ entities: eventEntities });
let workspace: string;
let actor: Actor;
let event: EventView;
let invitations: Invitations;

beforeEach(async () => {
  workspace = await test.workspace();
  actor = await actorIn(test, workspace);
  event = await makeEvent(test, workspace, seminar(), true);
  const config = Object.assign(new Config(), { mailFrom: 'jimukyoku@mizunohama.example' });
  const mails = new Mails(test.clock, config, new MailKinds(), new SilentQueue());
  invitations = new Invitations(test.database, test.clock, config, mails, new NotedAudit());
});

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.database.withWorkspace(workspace, work);

async function office(name: string): Promise<string> {
  const id = uuidv7();
  await test.sql(
    `insert into office (id, workspace_id, name, search, name_key, created_at) values ($1, $2, $3, '', $3, now())`,
    [id, workspace, name],
  );
  return id;
}

async function person(name: string): Promise<string> {
  const id = uuidv7();
  await test.sql(`insert into person (id, workspace_id, name, search, created_at) values ($1, $2, $3, '', now())`, [
    id,
    workspace,
    name,
  ]);
  return id;
}

const to = (officeId: string | null, personId: string | null = null, channel: AskedBy = 'post'): Target => ({
  officeId,
  personId,
  email: channel === 'mail' ? 'madoguchi@tsumugi.example' : '',
  channel,
  language: 'ja',
});

const ask = (...targets: Target[]): Promise<string[]> =>
  inTx((tx) => invitations.inviteMany(tx, { workspaceId: workspace, actor }, event.id, targets));

const stands = (id: string) =>
  inTx(async (tx) => {
    const [found] = await tx.query(
      'select recipient, channel, code, opened, declined_at is not null as declined, decline_word, coming, answered_by from invitation_now where id = $1',
      [id],
    );
    return found;
  });

it('asks each office and each person once an event, in the order given, and keeps those asked before', async () => {
  const [tsumugi, minato, haitani] = [await office('つむぎ工房'), await office('みなと舎'), await person('灰谷 悠')];
  const [first] = await ask(to(tsumugi));
  const again = await ask(
    to(minato),
    to(tsumugi, haitani, 'mail'),
    to(tsumugi, null, 'phone'),
    to(minato, null, 'hand'),
  );
  expect(again[2]).toBe(first);
  expect(again[3]).toBe(again[0]);
  expect(new Set(again).size).toBe(3);
  expect(await stands(first!)).toMatchObject({ recipient: 'office', channel: 'post' });
  expect(await stands(again[1]!)).toMatchObject({ recipient: 'person', channel: 'mail' });
});

it('asks an office again for another event, and everybody at once when two ask at once', async () => {
  const offices = await Promise.all(['ひまわり', 'なぎさ', 'しおさい'].map(office));
  const other = await makeEvent(test, workspace, seminar(), true);
  const [here] = await ask(to(offices[0]!));
  const asker = { workspaceId: workspace, actor };
  const [there] = await inTx((tx) => invitations.inviteMany(tx, asker, other.id, [to(offices[0]!)]));
  expect(there).not.toBe(here);
  const both = await Promise.all([1, 2].map(() => ask(...offices.map((id) => to(id)))));
  expect(both[0]).toEqual(both[1]);
});

it('goes to the database once, however many are asked', async () => {
  const offices = await Promise.all(Array.from({ length: 30 }, (_, n) => office(`第${n}作業所`)));
  const [one, many] = [
    await waysOf(() => ask(to(offices[0]!))),
    await waysOf(() => ask(...offices.map((id) => to(id)))),
  ];
  expect(many).toBe(one);
});

it('gives each a code of its own, found however it was copied', async () => {
  const ids = await ask(
    ...(await Promise.all(Array.from({ length: 40 }, (_, n) => office(`第${n}作業所`)))).map((id) => to(id)),
  );
  const codes = await Promise.all(ids.map(async (id) => (await stands(id)).code as string));
  expect(new Set(codes).size).toBe(40);
  expect(codes.every((code) => /^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{2}$/.test(code))).toBe(true);
  const found = await inTx((tx) => invitations.byCode(tx, workspace, ` ${codes[0]!.toLowerCase().replace('-', '')} `));
  expect(found?.id).toBe(ids[0]);
  expect(await inTx((tx) => invitations.byCode(tx, workspace, 'not a code'))).toBeNull();
  const elsewhere = await test.workspace();
  expect(await test.database.withWorkspace(elsewhere, (tx) => invitations.byCode(tx, elsewhere, codes[0]!))).toBeNull();
});

it('keeps an answer with its word and the way it came, until it is taken back', async () => {
  const [id] = await ask(to(await office('つむぎ工房')));
  await inTx((tx) => invitations.decline(tx, id!, '別の会議と重なります', 'code'));
  expect(await stands(id!)).toMatchObject({
    declined: true,
    decline_word: '別の会議と重なります',
    answered_by: 'code',
  });
  await inTx((tx) => invitations.decline(tx, id!, '', 'phone'));
  expect(await stands(id!)).toMatchObject({ declined: true, decline_word: '', answered_by: 'phone' });
  await inTx((tx) => invitations.undecline(tx, id!));
  expect(await stands(id!)).toMatchObject({ declined: false, answered_by: null });
});

it('counts how often the form was come to, and whoever applied for the office by whichever way', async () => {
  const tsumugi = await office('つむぎ工房');
  const [id] = await ask(to(tsumugi));
  await inTx((tx) => invitations.markOpened(tx, id!));
  await inTx((tx) => invitations.markOpened(tx, id!));
  const application = uuidv7();
  await test.sql(
    `insert into application (id, workspace_id, event_id, contact_email, contact_name, office_id, channel, language, idempotency_key, code, at)
     values ($1, $2, $3, '', '灰谷 悠', $4, 'paper', 'ja', $1, 'AAA-BBBB', now())`,
    [application, workspace, event.id, tsumugi],
  );
  for (const ordinal of [0, 1])
    await test.sql(
      `insert into registration (id, workspace_id, event_id, application_id, ordinal, person_id, live, created_at)
       values ($1, $2, $3, $4, $5, $6, true, now())`,
      [uuidv7(), workspace, event.id, application, ordinal, await person(`灰谷 ${ordinal}`)],
    );
  expect(await stands(id!)).toMatchObject({ opened: 2, coming: 2, answered_by: 'fax' });
  await expect(inTx((tx) => invitations.decline(tx, id!, '', 'code'))).rejects.toMatchObject({
    code: 'registration.still-coming',
  });
});
