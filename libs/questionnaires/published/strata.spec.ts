import { plannedWebinar } from '../../../test/tally/webinar.js';
import { plant } from '../../../test/tally/planted.js';
import { useDatabase } from '../../../test/support/database.js';
import { uuidv7 } from '#platform';
import { whoAnswered } from '../core/who-answered.queries.js';
import * as published from './strata.js';

const test = useDatabase();

describe('what a tally counts', () => {
  it('has no column that leads to a person', async () => {
    const names = Object.values(published).map(({ name }) => name);
    const columns = await test.sql<{ column_name: string }>(
      'select distinct column_name from information_schema.columns where table_name = any($1) order by 1',
      [names],
    );
    expect(columns.map(({ column_name }) => column_name)).toEqual([
      ...[
        'attendance',
        'code',
        'copies',
        'district',
        'id',
        'identity',
        'item_id',
        'mode',
        'number',
        'office_kind',
        'ordinal',
      ],
      ...['questionnaire_id', 'response_id', 'role', 'stratum_id', 'text', 'undelivered', 'version_id', 'workspace_id'],
    ]);
  });

  it.each([
    ['named', 1],
    ['office', 0],
  ] as const)('is somebody’s to those who ask of a questionnaire that is %s: %i', async (anonymity, known) => {
    const workspace = await test.workspace();
    const person = uuidv7();
    await test.sql(
      `insert into person (id, workspace_id, name, search, created_at) values ($1, $2, '灰谷 悠', '', now())`,
      [person, workspace],
    );
    const { planted } = plannedWebinar(anonymity);
    planted.invitations = planted.invitations.map((invitation) => ({ ...invitation, person }));
    await plant((text, values) => test.sql(text, values), workspace, null, planted, test.clock.now());
    const [response] = planted.responses;
    const found = await test.database.withWorkspace(workspace, (tx) => whoAnswered(tx, [response!.id]));
    expect([...found]).toEqual([[response!.id, person]].slice(0, known));
  });
});
