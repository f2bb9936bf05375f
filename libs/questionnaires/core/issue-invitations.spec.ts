import { useDatabase } from '../../../test/support/database.js';
import { eventEntities } from '../../../test/support/events-desk.js';
import { asked, type Attendee, QuestionnaireSite } from '../../../test/support/questionnaire-site.js';
import { statementsOf } from '../../../test/support/statements.js';
import { issueInvitations } from './issue-invitations.js';

const test = useDatabase({ entities: eventEntities, now: '2026-12-12T00:00:00Z', poolSize: 8 });
let site: QuestionnaireSite;
let questionnaire: string;

beforeEach(async () => {
  site = await QuestionnaireSite.open(test);
  await site.publish([asked('SA', 'いかがでしたか', ['よい', 'わるい'])]);
  questionnaire = site.id;
});

const issueNow = () =>
  test.database.withWorkspace(site.workspace, (tx) =>
    issueInvitations(tx, site.workspace, questionnaire, test.clock.now()),
  );

const invited = () =>
  test.sql<{ name: string }>(
    `select p.name from questionnaire_invitation i join person p on p.id = i.person_id where i.questionnaire_id = $1 order by p.name`,
    [questionnaire],
  );

const strata = () =>
  test.sql(
    `select s.office_kind, s.district, s.mode, s.role, s.attendance, count(*)::int as people
     from questionnaire_invitation i join stratum s on s.id = i.stratum_id where i.questionnaire_id = $1
     group by 1, 2, 3, 4, 5 order by 1, 4, 5`,
    [questionnaire],
  );

const people: Attendee[] = [
  { name: 'a 確定', office: 'つむぎ工房', kind: '事業所' },
  { name: 'b 確定', office: 'つむぎ工房', kind: '事業所' },
  { name: 'c 来賓', office: '市役所', kind: '行政', role: 'guest' },
  { name: 'd 待ち', seat: 'waiting' },
  { name: 'e 取消', seat: 'cancelled' },
  { name: 'f 個人' },
];

describe('whom a questionnaire asks', () => {
  it('is everybody with a confirmed seat where nobody has taken attendance', async () => {
    await site.attendees(people);
    expect([await issueNow(), await invited()]).toEqual([
      4,
      ['a 確定', 'b 確定', 'c 来賓', 'f 個人'].map((name) => ({ name })),
    ]);
    expect(await strata()).toEqual([
      { office_kind: '', district: '', mode: 'onsite', role: 'participant', attendance: '', people: 1 },
      { office_kind: '事業所', district: '東部', mode: 'onsite', role: 'participant', attendance: '', people: 2 },
      { office_kind: '行政', district: '東部', mode: 'onsite', role: 'guest', attendance: '', people: 1 },
    ]);
  });

  it('is everybody who came, in person or by proxy, where somebody has; a statement taken back is none', async () => {
    const kinds = ['present', 'proxy', 'absent', 'excused'] as const;
    const ids = await site.attendees(kinds.map((attendance) => ({ name: attendance, attendance })));
    const [undone] = await site.attendees([{ name: 'undone', attendance: 'present' }]);
    await site.attend(undone!, 'undone');
    await site.attend(ids[2]!, 'present');
    expect([await issueNow(), await invited()]).toEqual([3, ['absent', 'present', 'proxy'].map((name) => ({ name }))]);
    expect((await strata()).map(({ attendance, people: count }) => [attendance, count])).toEqual([
      ['present', 2],
      ['proxy', 1],
    ]);
  });

  it('is nobody where the event was called off', async () => {
    await site.attendees(people);
    await test.sql(`update event set state = 'cancelled' where id = $1`, [site.event.id]);
    expect(await issueNow()).toBe(0);
  });

  it('is each of them once, whoever else asks at the same moment, and whoever comes later with the next', async () => {
    await site.attendees(people);
    const counts = await Promise.all(Array.from({ length: 8 }, issueNow));
    expect(counts.sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 4]);
    await site.attendees([{ name: 'g 遅れて', office: 'つむぎ工房', kind: '事業所' }]);
    expect([await issueNow(), (await strata()).length]).toEqual([1, 3]);
  });

  it('costs as many statements for one as for forty', async () => {
    const count = async (many: number) => {
      await site.attendees(
        Array.from({ length: many }, (_, n) => ({ name: `${many}-${n}`, office: `事業所 ${many}-${n % 7}` })),
      );
      return (await statementsOf(issueNow)).length;
    };
    expect([await count(1), await count(40)]).toEqual([2, 2]);
  });

  it('keeps what was true when they were asked, whatever becomes of their office', async () => {
    await site.attendees([people[0]!]);
    await issueNow();
    await test.sql(`update office set kind = '企業', district = '西部' where workspace_id = $1`, [site.workspace]);
    expect(await strata()).toMatchObject([{ office_kind: '事業所', district: '東部' }]);
  });
});

describe('the requests', () => {
  it('go to each who can be reached once, and not again', async () => {
    await site.attendees([...people.slice(0, 2), { name: '電話の人', email: '' }]);
    expect(await site.request()).toEqual({ asked: 3, unreachable: 1 });
    expect(await site.request()).toEqual({ asked: 0, unreachable: 0 });
    const mails = await test.sql(`select kind, lane, to_name, state from mail where subject_id = $1 order by to_name`, [
      site.event.id,
    ]);
    expect(mails).toEqual(
      ['a 確定', 'b 確定'].map((name) => ({
        kind: 'questionnaires.request',
        lane: 'bulk',
        to_name: name,
        state: 'planned',
      })),
    );
  });
});
