import fc from 'fast-check';
import { type CommentGroup, type CommentWish, loadComments } from '../../libs/tally/core/comment.queries.js';
import { type Break, breaks } from '../../libs/tally/index.js';
import { useDatabase } from '../support/database.js';
import { statementsOf } from '../support/statements.js';
import { type Attributes, plant, type PlantedQuestionnaire } from './planted.js';
import { drawFrom, randomQuestionnaire } from './random-questionnaire.js';
import { plannedWebinar } from './webinar.js';

const test = useDatabase();
let workspace: string;
beforeAll(async () => {
  workspace = await test.workspace();
});

const planted = async (questionnaire: PlantedQuestionnaire): Promise<PlantedQuestionnaire> => {
  await plant((statement, values) => test.sql(statement, values), workspace, null, questionnaire, test.clock.now());
  return questionnaire;
};
const comments = (wish: CommentWish) => test.database.withWorkspace(workspace, (tx) => loadComments(tx, wish));

describe('the comments of a tally', () => {
  it('are counted by rating and group as a loop over what was planted counts them, and shown up to the number asked for', async () => {
    let groups = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const grown = await planted(randomQuestionnaire(drawFrom(seed)));
        const rating = ratingOf(grown);
        for (const by of breaks) {
          for (const most of [2, null]) {
            const wish = { questionnaireId: grown.id, break: by, rating, most, withPeople: false };
            const found = await comments(wish);
            const counted = found.map(({ lines, ...group }) => ({ ...group, shown: lines.length }));
            expect(inOrder(counted)).toEqual(inOrder(countedInLoops(grown, wish)));
            groups += found.length;
          }
        }
      }),
      { seed: 166, numRuns: 60, endOnFailure: true },
    );
    expect(groups).toBeGreaterThan(1_000);
  }, 300_000);

  it('keep together what one person wrote, in the order written', async () => {
    const { planted: webinar, rating } = plannedWebinar();
    await planted(webinar);
    const [group] = await comments({
      questionnaireId: webinar.id,
      break: 'officeKind',
      rating,
      most: null,
      withPeople: false,
    });
    const said = group!.lines.map(({ text }) => text);
    const many = said.filter((text) => text.endsWith('-1'));
    expect(many.length).toBeGreaterThan(0);
    for (const second of many) expect(said[said.indexOf(second) - 1]).toBe(second.replace(/-1$/, '-0'));
  });

  it('read the responses once, however many groups and ratings there are', async () => {
    const { planted: webinar, rating } = plannedWebinar();
    await planted(webinar);
    const wish = { questionnaireId: webinar.id, break: 'officeKind', rating, most: 50, withPeople: false } as const;
    const [text] = (await statementsOf(() => comments(wish))).slice(-1);
    const plan = await test.database.withWorkspace(workspace, async (tx) => {
      const [row] = (await tx.query(`explain (analyze, format json) ${text}`, [wish.questionnaireId, wish.rating, wish.most])) as {
        'QUERY PLAN': [{ Plan: PlanNode }];
      }[]; // prettier-ignore
      return row!['QUERY PLAN'][0].Plan;
    });
    const scans = nodesOf(plan).filter((node) => node['Relation Name'] === 'response');
    expect(scans.map((node) => node['Actual Loops'])).toEqual([1]);
  });
});

interface PlanNode {
  'Relation Name'?: string;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const ratingOf = ({ versions }: PlantedQuestionnaire): string | null =>
  versions.flatMap(({ definition }) => definition.items).find(({ kind }) => kind === 'SA' || kind === 'SCALE')
    ?.identity ?? null;

type Counted = Omit<CommentGroup, 'lines'> & { shown: number };

function countedInLoops(
  { strata, responses }: PlantedQuestionnaire,
  { break: by, rating, most }: Pick<CommentWish, 'break' | 'rating' | 'most'>,
): Counted[] {
  const found = new Map<string, Counted>();
  const groupOf = (stratum: string) =>
    valueOf(
      strata.find(({ id }) => id === stratum)!,
      by,
    );
  const ratingBy = (response: PlantedQuestionnaire['responses'][number]) =>
    response.answers.find(({ identity }) => identity === rating)?.codes.find((code) => code > 0) ?? null;
  for (const response of responses) {
    const group = groupOf(response.stratum);
    const own = ratingBy(response);
    for (const { identity, comments: said = [] } of response.answers.filter((answer) => answer.comments)) {
      const key = JSON.stringify([identity, own, group]);
      const before = found.get(key) ?? {
        identity,
        rating: own,
        group,
        count: 0,
        people: 0,
        answers:
          own === null ? 0 : responses.filter((one) => groupOf(one.stratum) === group && ratingBy(one) === own).length,
        responses: responses.filter((one) => groupOf(one.stratum) === group).length,
        shown: 0,
      };
      const count = before.count + said.length;
      found.set(key, { ...before, count, people: before.people + 1, shown: Math.min(count, most ?? count) });
    }
  }
  return [...found.values()];
}

const valueOf = (attributes: Attributes, by: Break): string => (by === 'none' ? '' : attributes[by]);

const inOrder = (groups: Counted[]): Counted[] =>
  [...groups].sort((a, b) =>
    JSON.stringify([a.identity, a.rating, a.group]) < JSON.stringify([b.identity, b.rating, b.group]) ? -1 : 1,
  );
