import { parsePage } from '#platform';
import { useDatabase } from '../../../test/support/database.js';
import { eventEntities } from '../../../test/support/events-desk.js';
import { QuestionnaireSite } from '../../../test/support/questionnaire-site.js';
import { rowsVisited } from '../../../test/support/rows-visited.js';
import { statementsOf } from '../../../test/support/statements.js';

const test = useDatabase({ entities: eventEntities });
let site: QuestionnaireSite;

beforeAll(async () => {
  site = await QuestionnaireSite.open(test);
});

const grow = async (from: number, to: number): Promise<void> => {
  await test.sql(
    `insert into questionnaire (id, workspace_id, event_id, title, created_at)
     select uuidv7(), $1, case when n % 2 = 0 then $2::uuid end, 'アンケート ' || n, $3::timestamptz + n * interval '1 second'
     from generate_series($4::int, $5::int) n`,
    [site.workspace, site.event.id, test.clock.now(), from, to],
  );
  await test.sql('vacuum analyze questionnaire');
};
const list = (page: number) => site.questionnaires.list(site.asker, parsePage(page));

describe('the list of all questionnaires', () => {
  it('costs as many statements for one as for three hundred', async () => {
    await grow(1, 1);
    const one = (await statementsOf(() => list(1))).length;
    await grow(2, 300);
    expect([(await statementsOf(() => list(1))).length, (await list(6)).lines[0]!.title]).toEqual([
      one,
      'アンケート 50',
    ]);
  });

  it('fetches the rows of its page, wherever that stands among ten thousand', async () => {
    await grow(301, 10_000);
    const beyond: Record<string, number> = {};
    for (const page of [1, 100, 200]) {
      const { lines, total } = await list(page);
      expect([lines.length, total]).toEqual([50, 10_000]);
      const visited = await rowsVisited(test, site.workspace, () => list(page));
      if (visited > 2_500) beyond[`page ${page}`] = visited;
    }
    expect(beyond).toEqual({});
  });

  it('says how many there are also behind its end', async () => {
    expect(await list(900)).toMatchObject({ lines: [], total: 10_000 });
  });
});
