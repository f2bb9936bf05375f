import fc from 'fast-check';
import { uuidv7 } from '../../libs/platform/index.js';
import { type Break, breaks, tally, type TallyBook, tallyBook, type TallyTable } from '../../libs/tally/index.js';
import { useDatabase } from '../support/database.js';
import { naiveTally, type RawRows } from './naive.js';
import { plant, type PlantedQuestionnaire } from './planted.js';
import { drawFrom, randomQuestionnaire } from './random-questionnaire.js';

const columns: Record<Break, string | null> = {
  none: null, officeKind: 'office_kind', district: 'district', mode: 'mode', role: 'role', attendance: 'attendance',
}; // prettier-ignore
const bases = ['A', 'B'] as const;
const runs = process.env.LONG ? 1_000 : 60;

describe('the tally', () => {
  const test = useDatabase();
  let workspace: string;
  beforeAll(async () => {
    workspace = await test.workspace();
  });

  const grown = async (seed: number): Promise<PlantedQuestionnaire> => {
    const planted = randomQuestionnaire(drawFrom(seed));
    await plant((statement, values) => test.sql(statement, values), workspace, null, planted, test.clock.now());
    return planted;
  };
  const book = (questionnaireId: string, by: Break, base: 'A' | 'B') =>
    test.database.withWorkspace(workspace, (tx) => tallyBook(tx, { questionnaireId, break: by, base }));
  const everyBook = async (id: string) => {
    const all: Record<string, unknown> = {};
    for (const by of breaks) for (const base of bases) all[`${by} ${base}`] = figuresOf(await book(id, by, base));
    return all;
  };
  const seeded = (seed: number, numRuns = runs) => ({ seed, numRuns, endOnFailure: true });

  it(`of ${runs} random questionnaires is in every table, by every attribute and base, what a naive second tally of the raw rows finds`, async () => {
    let tables = 0;
    let marks = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { id } = await grown(seed);
        const raw = await rawRows(id);
        for (const by of breaks) {
          for (const base of bases) {
            const found = await book(id, by, base);
            expect(inOneOrder(figuresOf(found))).toEqual(inOneOrder(naiveTally(raw, columns[by], base)));
            tables += found.tables.length;
            marks += found.tables
              .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
              .filter(({ mark }) => mark).length;
          }
        }
      }),
      seeded(166),
    );
    // that the random ones are worth comparing
    expect(tables).toBeGreaterThan(runs * 30);
    expect(marks).toBeGreaterThan(runs);
  }, 1_200_000);

  it('keeps its sums: states come to A, A with 非該当 and 未到達 to V, and groups to everybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { id } = await grown(seed);
        const simple = await book(id, 'none', 'A');
        for (const table of simple.tables) {
          const { valid, asked, notApplicable, notReached, answered, noAnswer, invalid, illegible } =
            table.rows[0]!.denominators;
          const chosen = table.rows[0]!.cells.reduce((sum, { count }) => sum + count, 0);
          expect([asked + notApplicable + notReached, answered + noAnswer + invalid + illegible]).toEqual([
            valid,
            asked,
          ]);
          if (table.item.kind === 'SA' || table.item.kind === 'SCALE') expect(chosen).toBe(answered);
        }
        for (const by of breaks) {
          const cross = await book(id, by, 'A');
          expect(cross.tables.map(firstRow)).toEqual(simple.tables.map(firstRow));
          for (const table of cross.tables.filter(({ rows }) => rows.length > 1))
            expect(sumOfGroups(table)).toEqual(countsOf(table.rows[0]!));
        }
      }),
      seeded(235, 60),
    );
  }, 120_000);

  it('does not change when everything is renamed and moved in a further version', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { id, versions } = await grown(seed);
        const before = await everyBook(id);
        const { definition } = versions.at(-1)!;
        const renamed = definition.items.map((item) => ({
          ...item,
          texts: { ja: { label: `別の言い方 ${item.texts.ja.label}` } },
          choices: item.choices?.map((choice) => ({
            ...choice,
            texts: { ja: { label: `新 ${choice.texts.ja.label}` } },
          })),
        }));
        await test.sql('insert into questionnaire_version (id, workspace_id, questionnaire_id, number, definition, published_at) values ($1, $2, $3, 9, $4, $5)', [
          uuidv7(), workspace, id, JSON.stringify({ items: renamed }), test.clock.now(),
        ]); // prettier-ignore
        expect(await everyBook(id)).toEqual(before);
        const { tables } = await book(id, 'none', 'A');
        expect(
          tables
            .filter(({ item }) => item.number !== null)
            .every(({ item }) => item.texts.ja.label.startsWith('別の言い方')),
        ).toBe(true);
      }),
      seeded(3, 25),
    );
  }, 120_000);

  it('does not change when a form is sent twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { id, responses } = await grown(seed);
        const before = await everyBook(id);
        for (const response of responses.filter(({ invitation }) => invitation !== null).slice(0, 3)) {
          const again = `insert into response select uuidv7(), workspace_id, questionnaire_id, version_id, invitation_id, stratum_id, channel, language, submitted_at, changed_at from response where id = $1`;
          await expect(test.sql(again, [response.id])).rejects.toThrow('response_invitation_id_key');
          await test.sql('insert into answer select * from answer where response_id = $1 on conflict do nothing', [
            response.id,
          ]);
        }
        expect(await everyBook(id)).toEqual(before);
      }),
      seeded(60, 25),
    );
  }, 120_000);

  it('gives the table of one item as it stands among all of them, and none for an item that was never asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const { id } = await grown(seed);
        const all = await book(id, 'officeKind', 'B');
        for (const table of all.tables) {
          const spec = { questionnaireId: id, break: 'officeKind', base: 'B', item: table.item.identity } as const;
          expect(await test.database.withWorkspace(workspace, (tx) => tally(tx, spec))).toEqual(table);
        }
        const never = { questionnaireId: id, break: 'none', base: 'A', item: uuidv7() } as const;
        expect(await test.database.withWorkspace(workspace, (tx) => tally(tx, never))).toBeNull();
      }),
      seeded(12, 20),
    );
  }, 60_000);

  it('is refused where an answer is missing, rather than shown without it', async () => {
    const isSingle = ({ versions }: PlantedQuestionnaire, identity: string) =>
      versions.some(({ definition }) =>
        definition.items.some((item) => item.identity === identity && item.kind !== 'MA'),
      );
    let single: { id: string; identity: string } | undefined;
    let planted!: PlantedQuestionnaire;
    for (let seed = 1; !single; seed += 1) {
      planted = await grown(seed);
      const answers = planted.responses.flatMap(({ id, answers: given }) =>
        given.map(({ identity }) => ({ id, identity })),
      );
      single = answers.find(({ identity }) => isSingle(planted, identity));
    }
    await test.sql('delete from answer where response_id = $1 and identity = $2', [single.id, single.identity]);
    await expect(book(planted.id, 'none', 'A')).rejects.toThrow(/states for \d+ responses/);
  });

  async function rawRows(id: string): Promise<RawRows> {
    const all = async (table: string, where = 'questionnaire_id = $1') =>
      test.sql(`select * from ${table} where ${where}`, [id]);
    return {
      versions: await all('questionnaire_version'),
      items: await all('item'),
      choices: await all('choice', 'item_id in (select i.id from item i where i.questionnaire_id = $1)'),
      strata: await all('stratum'),
      invitations: await all('questionnaire_invitation'),
      distributions: await all('distribution'),
      responses: await all('response'),
      answers: await all('answer'),
    } as unknown as RawRows;
  }
});

/** Everything that is a number: no words. */
const figuresOf = ({ returns, tables }: TallyBook) => ({
  returns,
  tables: tables.map(({ item: { identity, kind, number, choices }, rows }) => ({
    identity,
    kind,
    number,
    codes: choices.map(({ code }) => code),
    rows,
  })),
});

type Grouped = { group: string | null };

/** Groups by name: their order has a test of its own. */
const inOneOrder = ({ returns, tables }: { returns: Grouped[]; tables: { identity: string; rows: object[] }[] }) => ({
  returns: byGroup(returns),
  tables: tables.map((table) => ({ ...table, rows: byGroup(table.rows as Grouped[]) })),
});

const byGroup = <T extends Grouped>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => ((a.group ?? '\0') < (b.group ?? '\0') ? -1 : 1));

const firstRow = ({ item, rows }: TallyTable) => ({ item, row: rows[0] });

const countsOf = ({ denominators, cells, marks }: TallyTable['rows'][number]) => [
  ...Object.values(denominators),
  ...cells.map(({ count }) => count),
  marks?.count ?? 0,
];

const sumOfGroups = ({ rows }: TallyTable) =>
  rows
    .slice(1)
    .map(countsOf)
    .reduce((sum, row) => sum.map((value, place) => value + row[place]!));
