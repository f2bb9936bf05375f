import { usePostOffice } from '../../../test/support/post-office.js';

describe('planning what a query finds', () => {
  const office = usePostOffice();

  const planFrom = (numbers: string) =>
    office.test.database.withWorkspace(office.workspace, (tx) =>
      office.mails.planFrom(tx, office.workspace, ['test.note'], {
        text: `select 'test.note' as kind, 'note:' || lpad(n::text, 5, '0') as dedupe_key, $1::uuid as subject_id,
            'haitani' || n || '@tsumugi.example' as to_address, '灰谷 悠' as to_name, false as unnamed, 'ja' as language,
            '{}'::jsonb as facts, 0 as revision, $2::timestamptz as run_at, null::timestamptz as not_after
          from generate_series(${numbers}) n`,
        values: [office.workspace, office.test.clock.now()],
      }),
    );
  const keys = async () =>
    (await office.test.sql<{ key: string }>('select dedupe_key as key from mail order by id')).map(({ key }) => key);

  it('writes the mails in the order of their keys, whatever order the query gives', async () => {
    const [planned] = await planFrom('3, 1, -1');
    expect(planned).toEqual({ kind: 'test.note', subjectId: office.workspace, count: 3 });
    expect(await keys()).toEqual(['note:00001', 'note:00002', 'note:00003']);
  });

  it('lets two processes that find the same mails in opposite orders wait for each other, never in a circle', async () => {
    const planned = await Promise.all([planFrom('1, 5000'), planFrom('5000, 1, -1')]);
    expect(planned.flat().reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    expect(new Set(await keys()).size).toBe(5000);
  });
});
