import { Config, createLog, parsePage } from '#platform';
import { AccountNames } from '../../../../libs/access/core/account-names.js';
import { NotedAudit } from '../../../../test/support/noted-audit.js';
import { useRegistrations } from '../../../../test/support/registration-ground.js';
import { waysOf } from '../../../../test/support/statements.js';
import { supportSeal } from '../../../../test/support/support-seal.js';
import { contentHash } from '../content-hash.js';
import { SupportDesk } from './support-desk.js';
import { SupportNeeds } from './support-needs.js';
import { SupportPurge } from './support-purge.js';
import { SupportSeal } from './support-seal.js';
import type { Support } from './support.rules.js';
import { supportTodos } from './support-todos.js';

const ground = useRegistrations();
const { test } = ground;
const captions: Support = { kinds: ['captions'], words: '前の席がよいです' };
const wheels: Support = { kinds: ['wheelchair', 'companion'], words: '' };

const event = () => ground.event({ asksSupport: true });
const audit = new NotedAudit();
const needs = () => new SupportNeeds(test.clock, ground.registrations, supportSeal);
const desk = () => new SupportDesk(test.database, test.clock, supportSeal, audit, new AccountNames());
const purge = () => new SupportPurge(test.database, test.clock, createLog('silent'));
const stored = () =>
  test.sql<{ registration_id: string; done_at: Date | null }>(
    'select registration_id, done_at from support_need where workspace_id = $1 order by registration_id',
    [ground.workspace],
  );
const twoPeople = async (supports: (Support | null)[], of = event()) => {
  const about = await of;
  return { about, applied: await ground.apply(about, ['灰谷 悠', '青砥 しおり'], [0], undefined, { supports }) };
};
/** name → what the link shows */
const shown = async (token: string) => {
  const mine = await needs().mine(ground.workspace, token);
  return Object.fromEntries(
    mine.needs.map(({ person, support, theirOwn }) => [person.name, theirOwn ? 'their own' : support]),
  );
};

beforeEach(() => void audit.noted.splice(0));

describe('what somebody needs', () => {
  it('is written with the application, for each person by themselves, and for nobody where the event does not ask', async () => {
    const { applied } = await twoPeople([null, captions]);
    expect(await shown(applied.token)).toEqual({ '灰谷 悠': null, '青砥 しおり': captions });
    await twoPeople([captions, captions], ground.event());
    expect(await stored()).toHaveLength(1);
  });

  it('costs two ways to the database more than an application without', async () => {
    const about = await event();
    const without = await waysOf(() => ground.apply(about, ['い']));
    const before = await waysOf(() => ground.apply(about, ['ろ'], [0], 'b@tsumugi.example'));
    const withNeed = await waysOf(() => ground.apply(about, ['は'], [0], 'c@tsumugi.example', { supports: [captions] }));
    expect([before - without, withNeed - before]).toEqual([0, 2]);
  });

  it('tells a form that is sent once more from another one, by a mark that nobody can try out without the key', () => {
    const person = { name: '灰谷 悠', kana: 'はいたに ゆう', role: 'participant' as const, wishes: [] };
    const hashed = (support: Support | null, seal = supportSeal) => {
      const people = [{ ...person, support: support && seal.given(ground.workspace, support) }];
      return contentHash({ application: {}, people, beyondCapacity: false, reason: null } as never);
    };
    const others = new SupportSeal(Object.assign(new Config(), { secretKey: 'x'.repeat(32) }));
    const turned: Support = { ...wheels, kinds: [...wheels.kinds].reverse() };
    expect([hashed(turned) === hashed(wheels), hashed(wheels, others) === hashed(wheels)]).toEqual([true, false]);
    expect(new Set([null, captions, wheels].map((support) => hashed(support))).size).toBe(3);
  });

  it('is changed and taken back over the link, and has to be arranged anew where it says something else', async () => {
    const { about, applied } = await twoPeople([captions, captions]);
    const [one, other] = applied.registrations as [string, string];
    const arranged = { arrangedBy: null, due: null, done: true, note: '' };
    for (const id of [one, other]) await desk().arrange(ground.workspace, ground.actor, about.id, id, arranged);
    const wishes = new Map([
      [one, { ...captions, kinds: [...captions.kinds] }],
      [other, wheels],
    ]);
    await needs().change(ground.workspace, applied.token, wishes);
    const done = Object.fromEntries((await stored()).map((row) => [row.registration_id, row.done_at !== null]));
    expect(done).toEqual({ [one]: true, [other]: false });
    await needs().change(ground.workspace, applied.token, new Map([[one, null]]));
    expect(await shown(applied.token)).toEqual({ '灰谷 悠': null, '青砥 しおり': wheels });
    expect(await stored()).toHaveLength(1);
  });

  it('cannot be changed once the event has begun or is called off', async () => {
    const { about, applied } = await twoPeople([captions, null]);
    const change = () => needs().change(ground.workspace, applied.token, new Map([[applied.registrations[0]!, null]]));
    const now = test.clock.now();
    test.clock.set(about.sessions[0]!.startsAt.toISOString());
    await expect(change()).rejects.toMatchObject({ code: 'registration.support-closed' });
    test.clock.set(now.toISOString());
    await test.sql(`update event set state = 'cancelled' where id = $1`, [about.id]);
    await expect(change()).rejects.toMatchObject({ code: 'registration.event-cancelled' });
  });

  it('that a person wrote over a link of their own is theirs: the contact neither reads nor changes it', async () => {
    const { applied } = await twoPeople([captions, captions]);
    const [one, other] = applied.registrations as [string, string];
    const own = ground.personToken(other);
    expect(await shown(own)).toEqual({ '青砥 しおり': captions });
    await needs().change(ground.workspace, own, new Map<string, Support | null>([[other, wheels], [one, null]])); // prettier-ignore
    await needs().change(ground.workspace, applied.token, new Map<string, Support | null>([[other, null]]));
    expect(await shown(applied.token)).toEqual({ '灰谷 悠': captions, '青砥 しおり': 'their own' });
    expect(await shown(own)).toEqual({ '青砥 しおり': wheels });
  });

  it('is not read with another key, nor in another row: then staff are told so', async () => {
    const { about, applied } = await twoPeople([captions, wheels]);
    const [one, other] = applied.registrations as [string, string];
    await test.sql(
      'update support_need s set sealed = o.sealed from support_need o where s.registration_id = $1 and o.registration_id = $2',
      [one, other],
    );
    const { needs: opened } = await desk().viewAll(ground.workspace, ground.actor, about.id);
    expect(Object.fromEntries(opened.map(({ name, support }) => [name, support]))).toEqual({
      '灰谷 悠': null,
      '青砥 しおり': wheels,
    });
  });
});

describe('the desk', () => {
  it('lists who needs something in as many statements for one as for many, and opens nothing', async () => {
    const about = await event();
    await ground.apply(about, ['い'], [0], undefined, { supports: [captions] });
    const list = () => desk().list(ground.workspace, about.id, parsePage(1));
    const first = await waysOf(list);
    const names = Array.from({ length: 19 }, (_, n) => `人${n}`);
    await ground.apply(about, names, [0], 'b@tsumugi.example', { supports: names.map(() => wheels) }); // prettier-ignore
    expect(await waysOf(list)).toBe(first);
    const { total, open, lines } = await list();
    expect([total, open, lines.length, audit.noted]).toEqual([20, 20, 20, []]);
    expect(Object.keys(lines[0]!).sort()).toEqual([
      ...['arrangedBy', 'changedAt', 'doneAt', 'due', 'kana', 'name', 'officeName', 'registrationId', 'state'],
    ]);
  });

  it('notes each need that is opened, in the same transaction', async () => {
    const { about, applied } = await twoPeople([captions, wheels]);
    const [one] = applied.registrations as [string, string];
    const { need } = await desk().view(ground.workspace, ground.actor, about.id, one);
    expect([need.support, audit.noted]).toEqual([captions, [`support.viewed registration ${one}`]]);
    await desk().viewAll(ground.workspace, ground.actor, about.id);
    expect(audit.noted.slice(1).sort()).toEqual(
      applied.registrations.map((id) => `support.viewed registration ${id}`).sort(),
    );
  });

  it('arranges: who, until when, done, with a note that is sealed; each step is noted', async () => {
    const { about, applied } = await twoPeople([captions, wheels]);
    const [one] = applied.registrations as [string, string];
    await test.sql(
      `insert into membership (id, workspace_id, account_id, role, created_at) values (uuidv7(), $1, $2, 'organiser', now())`,
      [ground.workspace, ground.actor.accountId],
    );
    const arrangement = { arrangedBy: ground.actor.accountId, due: '2026-12-01', done: true, note: '筆記の会に電話' };
    await desk().arrange(ground.workspace, ground.actor, about.id, one, arrangement);
    const { need, staff } = await desk().view(ground.workspace, ground.actor, about.id, one);
    expect(need).toMatchObject({ due: '2026-12-01', doneAt: test.clock.now(), note: '筆記の会に電話' });
    expect([staff.get(need.arrangedBy!), audit.noted[0]]).toEqual([
      ground.actor.name,
      `support.arranged registration ${one}`,
    ]);
    const stranger = { ...arrangement, arrangedBy: applied.id };
    await expect(desk().arrange(ground.workspace, ground.actor, about.id, one, stranger)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('reaches no other event and no other workspace', async () => {
    const { applied } = await twoPeople([captions, null]);
    const [one] = applied.registrations as [string, string];
    const other = await event();
    await expect(desk().view(ground.workspace, ground.actor, other.id, one)).rejects.toMatchObject({
      code: 'not-found',
    });
    const elsewhere = await test.workspace();
    await expect(desk().view(elsewhere, ground.actor, other.id, one)).rejects.toMatchObject({ code: 'not-found' });
    expect(audit.noted).toEqual([]);
  });

  it('waits on 今日 until it is arranged, in numbers alone', async () => {
    const { about, applied } = await twoPeople([captions, wheels]);
    const asker = { workspaceId: ground.workspace, actor: ground.actor, language: 'ja' as const };
    const todos = () =>
      test.database.withWorkspace(ground.workspace, (tx) => supportTodos.read(tx, asker, { now: test.clock.now() }));
    expect(await todos()).toMatchObject([{ title: '配慮の手配 2件', action: { path: `events/${about.id}/support` } }]);
    await ground.cancel(applied, applied.registrations[0]);
    expect(await todos()).toMatchObject([{ title: '配慮の手配 1件' }]);
    const done = { arrangedBy: null, due: null, done: true, note: '' };
    await desk().arrange(ground.workspace, ground.actor, about.id, applied.registrations[1]!, done);
    expect(await todos()).toEqual([]);
  });
});

describe('30 days after the event', () => {
  const day = 24 * 3_600_000;
  let now: Date;
  beforeEach(() => void (now = test.clock.now()));
  afterEach(() => test.clock.set(now.toISOString()));
  const at = (moment: Date, days: number) => test.clock.set(new Date(moment.getTime() + days * day).toISOString());

  it('the rows are gone, also of whoever cancelled; a dry run tells how many and changes nothing', async () => {
    const { about, applied } = await twoPeople([captions, wheels]);
    await ground.cancel(applied, applied.registrations[0]);
    const end = about.sessions[0]!.endsAt;
    at(end, 30);
    await purge().purge();
    expect([await purge().dryRun(ground.workspace), (await stored()).length]).toEqual([0, 2]);
    test.clock.advance(1);
    expect([await purge().dryRun(ground.workspace), (await stored()).length]).toEqual([2, 2]);
    await purge().purge();
    expect([await purge().dryRun(ground.workspace), await stored()]).toEqual([0, []]);
  });

  it('means of the event as it was moved: later keeps them longer, earlier lets them go sooner', async () => {
    const { about } = await twoPeople([captions, null]);
    const { id, endsAt } = about.sessions[0]!;
    const move = (days: number) =>
      test.sql(`update session set starts_at = starts_at + $2 * interval '1 day', ends_at = ends_at + $2 * interval '1 day' where id = $1`, [id, days]); // prettier-ignore
    await move(10);
    at(endsAt, 31);
    expect(await purge().dryRun(ground.workspace)).toBe(0);
    await move(-20);
    at(endsAt, 21);
    expect(await purge().dryRun(ground.workspace)).toBe(1);
  });
});
