import type { Asker } from '#platform';
import type { FramedQuestionnaire, QuestionnaireFrames } from '#questionnaires';
import { useDatabase } from '../../../test/support/database.js';
import { statementsOf } from '../../../test/support/statements.js';
import { plant } from '../../../test/tally/planted.js';
import { plannedWebinar } from '../../../test/tally/webinar.js';
import { Tallies, type TallyReport } from './tallies.js';

describe('the tally of a questionnaire', () => {
  const test = useDatabase();
  const { planted: webinar } = plannedWebinar();
  let workspace: string;
  let tallies: Tallies;
  beforeAll(async () => {
    workspace = await test.workspace();
    await plant((statement, values) => test.sql(statement, values), workspace, null, webinar, test.clock.now());
    const framed = {
      event: { protectedNames: false },
      questionnaire: { id: webinar.id, version: 1, anonymity: 'office' },
    };
    const frames = { of: async () => framed as unknown as FramedQuestionnaire } as unknown as QuestionnaireFrames;
    tallies = new Tallies(test.database, frames);
  });

  const look = async (comments?: 'all') => {
    const asker = { workspaceId: workspace, language: 'ja', actor: { may: () => false } } as unknown as Asker;
    const wish = { break: 'officeKind', base: 'A', rating: undefined, comments } as never;
    let report!: TallyReport;
    const statements = await statementsOf(async () => {
      report = (await tallies.report(asker, 'event', wish)) as TallyReport;
    });
    return {
      returned: report.book.returns[0]!.valid,
      counted: statements.some((text) => / from answer_stratum\b/.test(text)),
    };
  };

  it('is counted once for everybody who looks, and at once anew when somebody answers, changes an answer or is asked', async () => {
    const first = await look();
    expect(first.counted).toBe(true);
    expect(await look()).toEqual({ ...first, counted: false });

    const changed = await test.sql(
      `update response set changed_at = changed_at where id = (select min(id::text)::uuid from response where questionnaire_id = $1) returning id`,
      [webinar.id],
    );
    expect(changed).toHaveLength(1);
    expect(await look()).toEqual(first);
    expect(await look()).toEqual({ ...first, counted: false });

    await test.sql(
      `delete from response where id = (select min(id::text)::uuid from response where questionnaire_id = $1)`,
      [webinar.id],
    );
    expect(await look()).toEqual({ returned: first.returned - 1, counted: true });

    await test.sql(
      `update questionnaire_invitation set revision = revision + 1 where id = (select min(id::text)::uuid from questionnaire_invitation where questionnaire_id = $1)`,
      [webinar.id],
    );
    expect((await look()).counted).toBe(true);
  });

  it('is not kept where every comment was asked for', async () => {
    expect((await look('all')).counted).toBe(true);
    expect((await look('all')).counted).toBe(true);
  });
});
