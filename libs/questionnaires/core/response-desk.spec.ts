import { useDatabase } from '../../../test/support/database.js';
import { eventEntities } from '../../../test/support/events-desk.js';
import { asked, QuestionnaireSite } from '../../../test/support/questionnaire-site.js';
import { statementsOf } from '../../../test/support/statements.js';
import type { Anonymity } from './questionnaire.entity.js';

const test = useDatabase({ entities: eventEntities, now: '2026-12-12T00:00:00Z' });
const everything = { page: 1, size: 50, offset: 0 };

const names = ['灰谷 悠', '青砥 しおり', '鳥越 いづみ'];

/** Three people of two offices, of whom the first two have answered. */
async function answered(anonymity: Anonymity): Promise<QuestionnaireSite> {
  const site = await QuestionnaireSite.open(test);
  await site.publish([asked('SA', 'いかがでしたか', ['よい', 'わるい']), asked('TEXT', 'ご意見')], { anonymity });
  const ids = await site.attendees(names.map((name, n) => ({ name, office: n < 2 ? 'つむぎ工房' : '市役所' })));
  await site.request();
  for (const [n, id] of ids.slice(0, 2).entries()) {
    const typed = { q1: String(n + 1), q2: `意見 ${n + 1}` };
    await site.responses.submit(site.workspace, await site.tokenOf(id), () => ({
      versionId: '',
      typed,
      asked: false,
      language: 'ja',
    }));
  }
  return site;
}

describe('the answers of a named questionnaire', () => {
  it('stand beside the names, and so do those that are missing', async () => {
    const site = await answered('named');
    const list = await site.desk.list(site.asker, site.id, undefined, everything);
    expect(
      list.lines.map(({ name, officeName, responseId }) => [name, officeName, responseId !== null]).sort(),
    ).toEqual(
      [
        ['灰谷 悠', 'つむぎ工房', true],
        ['青砥 しおり', 'つむぎ工房', true],
        ['鳥越 いづみ', '市役所', false],
      ].sort(),
    );
    const missing = await site.desk.list(site.asker, site.id, 'missing', everything);
    expect([missing.total, missing.lines.map(({ name }) => name), missing.offices]).toEqual([1, ['鳥越 いづみ'], []]);
    const first = list.lines.find(({ name }) => name === '灰谷 悠')!;
    const { respondent, response } = await site.desk.one(site.asker, site.id, first.responseId!);
    expect([respondent, response.states.map(({ value }) => value).filter(Boolean)]).toEqual([
      { name: '灰谷 悠', officeName: 'つむぎ工房' },
      ['意見 1'],
    ]);
  });
});

describe('the answers of a questionnaire where only the office is known', () => {
  it('come out of the database without a name, also where names are asked for', async () => {
    const site = await answered('office');
    const lists = [];
    for (const filter of [undefined, 'answered', 'missing'] as const)
      lists.push(await site.desk.list(site.asker, site.id, filter, everything));
    const shown = [];
    for (const line of lists[0]!.lines) shown.push(await site.desk.one(site.asker, site.id, line.responseId!));
    const everythingSeen = JSON.stringify([lists, shown]);
    expect(names.filter((name) => everythingSeen.includes(name))).toEqual([]);
    expect(lists.map(({ total }) => total)).toEqual([2, 2, 2]);
    expect(lists[0]!.offices).toEqual([
      { officeName: 'つむぎ工房', asked: 2, answered: 2 },
      { officeName: '市役所', asked: 1, answered: 0 },
    ]);
    expect(shown.map(({ respondent }) => respondent)).toEqual([
      { name: '', officeName: 'つむぎ工房' },
      { name: '', officeName: 'つむぎ工房' },
    ]);
  });

  it('hold no id of a registration, a person or an invitation', async () => {
    const site = await answered('office');
    const seen = JSON.stringify(await site.desk.list(site.asker, site.id, undefined, everything));
    const ids = await test.sql<{ id: string }>(
      `select unnest(array[id, registration_id, person_id]) as id from questionnaire_invitation where workspace_id = $1`,
      [site.workspace],
    );
    expect([ids.length, ids.filter(({ id }) => seen.includes(id))]).toEqual([9, []]);
  });
});

it('a list costs as many statements for three people as for sixty', async () => {
  const site = await answered('named');
  const count = async () =>
    (await statementsOf(() => site.desk.list(site.asker, site.id, undefined, everything))).length;
  const few = await count();
  await site.attendees(Array.from({ length: 57 }, (_, n) => ({ name: `参加 ${n}` })));
  await site.request();
  expect(await count()).toBe(few);
});
