import { uuidv7 } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { eventEntities } from '../../../test/support/events-desk.js';
import { QuestionnaireSite } from '../../../test/support/questionnaire-site.js';
import { statementsOf } from '../../../test/support/statements.js';
import { SurveySite } from '../../../test/support/survey-site.js';
import { invitationPath } from './links.js';
import { questionnaireCopy } from './questionnaire-copy.js';

const test = useDatabase({ entities: eventEntities, now: '2026-12-12T00:00:00Z', poolSize: 4 });
const everything = { page: 1, size: 50, offset: 0 };
let surveys: SurveySite;
let site: QuestionnaireSite;

beforeEach(async () => {
  surveys = await SurveySite.open(test);
  site = surveys.site;
});

const answerBy = (invitation: { id: string; revision: number }, typed: Record<string, unknown>) =>
  site.responses.submit(
    site.workspace,
    invitationPath(site.signer, { slug: 'w' }, invitation).split('/').at(-1)!,
    () => ({ versionId: '', typed, asked: false, language: 'ja' }),
  );

describe('a questionnaire belongs to', () => {
  it('an event, which may have several: before it, after it and months later, told apart in its list', async () => {
    await surveys.another({ eventId: site.event.id, occasion: 'before' }, '事前アンケート');
    await surveys.another({ eventId: site.event.id, occasion: 'after' }, '会のアンケート');
    await surveys.another({ eventId: site.event.id, occasion: 'later' }, '3か月後のアンケート', { publishing: false });
    const { lines } = await site.questionnaires.ofEvent(site.asker, site.event.id);
    expect(lines.map(({ title, occasion, state, asked: out }) => [title, occasion, state, out])).toEqual([
      ['事前アンケート', 'before', 'open', 0],
      ['会のアンケート', 'after', 'open', 0],
      ['3か月後のアンケート', 'later', 'draft', 0],
    ]);
  });

  it('a series, or nothing; of another host’s series and of an unknown event nothing is made', async () => {
    const [meetings, alone] = [
      await surveys.another({ seriesId: await surveys.series('連絡会議') }, '年のまとめ'),
      await surveys.another({}, '実態調査'),
    ];
    const { lines, total } = await site.questionnaires.list(site.asker, everything);
    expect([total, lines.map(({ id, event, seriesName }) => [id, event, seriesName])]).toEqual([
      2,
      [
        [alone, null, null],
        [meetings, null, '連絡会議'],
      ],
    ]);
    const foreign = await QuestionnaireSite.open(test);
    const mine = await surveys.series('会');
    for (const about of [{ seriesId: mine }, { eventId: site.event.id }])
      await expect(
        foreign.questionnaires.begin(foreign.workspace, foreign.actor, uuidv7(), about, 'empty'),
      ).rejects.toMatchObject({ status: 404 });
    expect((await foreign.questionnaires.list(foreign.asker, everything)).total).toBe(0);
  });

  it('no event and a series at once: the database refuses', async () => {
    const id = await surveys.another({ eventId: site.event.id }, '会');
    await expect(
      test.sql('update questionnaire set series_id = $2 where id = $1', [id, await surveys.series('会')]),
    ).rejects.toThrow('questionnaire_about_check');
  });

  it('an event whose next one takes all of them along, each as a draft for the same occasion', async () => {
    await surveys.another({ eventId: site.event.id, occasion: 'before' }, '事前');
    await surveys.another({ eventId: site.event.id, occasion: 'after' }, '事後');
    const { id: next } = (await QuestionnaireSite.open(test, site.workspace)).event;
    const copied = await test.database.withWorkspace(site.workspace, async (tx) => {
      const words = await questionnaireCopy.contents(tx, site.event.id);
      await questionnaireCopy.copy(tx, {
        workspaceId: site.workspace,
        from: site.event.id,
        to: next,
        now: test.clock.now(),
      });
      return words?.ja;
    });
    const { lines } = await site.questionnaires.ofEvent(site.asker, next);
    expect([copied, lines.map(({ title, occasion, state }) => [title, occasion, state])]).toEqual([
      'アンケート 2件(下書きとして)',
      [
        ['事前', 'before', 'draft'],
        ['事後', 'after', 'draft'],
      ],
    ]);
  });
});

describe('a request to answer', () => {
  it('before an event goes to those with a seat, whoever came; after it to those who came', async () => {
    await site.attendees([
      { name: '来た人', attendance: 'present' },
      { name: '来なかった人', attendance: 'absent' },
    ]);
    const [before, after] = [
      await surveys.another({ eventId: site.event.id, occasion: 'before' }, '事前'),
      await surveys.another({ eventId: site.event.id }, '事後'),
    ];
    const ask = (id: string) => site.questionnaires.request(site.workspace, site.actor, id);
    expect(await site.questionnaires.audience(site.asker, before)).toMatchObject({ people: 2, byAttendance: false });
    expect(await site.questionnaires.audience(site.asker, after)).toMatchObject({ people: 1, byAttendance: true });
    expect([(await ask(before)).asked, (await ask(after)).asked, (await ask(before)).asked]).toEqual([2, 1, 0]);
  });

  it('goes to a person or an office, each once, and is answered over its link, without any event', async () => {
    const id = await surveys.another({}, '実態調査');
    const [workshop, city] = [
      await surveys.office('つむぎ工房', '事業所', 'kobo@tsumugi.example'),
      await surveys.office('市役所', '行政'),
    ];
    const somebody = await surveys.person('灰谷 悠', workshop, 'haitani@tsumugi.example');
    const guests = { people: [somebody, uuidv7()], offices: [workshop, city] };
    const invite = () => site.questionnaires.invite(site.workspace, site.actor, id, guests);
    const [first, second] = await Promise.all([invite(), invite()]);
    const invited = [...first, ...second];
    expect(invited.map(({ personId, officeId, email }) => [personId, officeId, email]).sort()).toEqual(
      [
        [somebody, workshop, 'haitani@tsumugi.example'],
        [null, workshop, 'kobo@tsumugi.example'],
        [null, city, ''],
      ].sort(),
    );
    const of = (personId: string | null, officeId: string) =>
      invited.find((one) => one.personId === personId && one.officeId === officeId)!;
    const opened = await site.responses.open(
      site.workspace,
      invitationPath(site.signer, { slug: 'w' }, of(null, city)).split('/').at(-1)!,
    );
    expect([opened.event, opened.invitation.officeName, opened.invitation.personName]).toEqual([null, '市役所', '']);
    expect(await answerBy(of(somebody, workshop), { q1: '1' })).toBeNull();
    expect(await answerBy(of(null, city), { q1: '2' })).toBeNull();
    expect(await surveys.channels(id)).toEqual([
      { channel: 'office', kind: '行政', asked: true },
      { channel: 'personal', kind: '事業所', asked: true },
    ]);
    expect((await site.questionnaires.framed(site.asker, id)).questionnaire).toMatchObject({
      invited: 3,
      missing: 1,
      answered: 2,
    });
    const { lines } = await site.desk.list(site.asker, id, undefined, everything);
    expect(lines.map(({ name, officeName, channel }) => `${name} ${officeName} ${channel}`).sort()).toEqual([
      ' つむぎ工房 null',
      ' 市役所 office',
      '灰谷 悠 つむぎ工房 personal',
    ]);
  });

  it('to nobody of another host: an unknown person is not asked', async () => {
    const id = await surveys.another({}, '実態調査');
    const foreign = await QuestionnaireSite.open(test);
    const theirs = await test.sql<{ id: string }>(
      `insert into office (id, workspace_id, name, search, created_at) values (uuidv7(), $1, 'よその事業所', '', now()) returning id`,
      [foreign.workspace],
    );
    const offices = theirs.map((one) => one.id);
    expect(await site.questionnaires.invite(site.workspace, site.actor, id, { people: [], offices })).toEqual([]);
    await expect(
      foreign.questionnaires.invite(foreign.workspace, foreign.actor, id, { people: [], offices }),
    ).rejects.toMatchObject({ status: 404 });
  });

  it('by mail goes to those of an event only, and to nobody while it is a draft', async () => {
    const alone = await surveys.another({}, '実態調査');
    await expect(site.questionnaires.request(site.workspace, site.actor, alone)).rejects.toMatchObject({
      code: 'questionnaires.no-event',
    });
    const draft = await surveys.another({}, '下書き', { publishing: false });
    await expect(
      site.questionnaires.invite(site.workspace, site.actor, draft, { people: [], offices: [] }),
    ).rejects.toMatchObject({ code: 'questionnaires.not-open' });
  });

  it('costs as many statements for one office as for three hundred', async () => {
    const id = await surveys.another({}, '実態調査');
    const count = async (many: number) => {
      const offices: string[] = [];
      for (let n = 0; n < many; n += 1) offices.push(await surveys.office(`${many}-${n}`, `種別${n % 5}`));
      const guests = { people: [], offices };
      return (await statementsOf(() => site.questionnaires.invite(site.workspace, site.actor, id, guests))).length;
    };
    expect(await count(1)).toBe(await count(300));
  });
});
