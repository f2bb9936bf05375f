import { uuidv7 } from '#platform';
import { useRegistrations } from '../../../test/support/registration-ground.js';
import { NotedAudit } from '../../../test/support/noted-audit.js';
import { Applications } from './applications.js';

const ground = useRegistrations();

const unlinked = () =>
  ground.test.sql(
    `select office_name, name_key, applications from unlinked_office where workspace_id = $1 order by office_name`,
    [ground.workspace],
  );

const postsOf = (office: string) =>
  ground.test.sql<{ name: string; title: string; since: string | null }>(
    `select p.name, h.title, h.since::text from post h join person p on p.id = h.person_id where h.office_id = $1 order by p.name`,
    [office],
  );

describe('an office that was typed', () => {
  it('waits in a queue by its folded name, and once linked belongs to all its applications and their people', async () => {
    const event = await ground.event({ headcounts: true });
    const told = { title: '管理者', experience: 6 };
    await ground.applyAs(event, { officeName: '株式会社つむぎ', people: [{ name: '青砥 しおり', ...told }] });
    await ground.applyAs(event, { officeName: 'つむぎ (株)', people: [{ name: '灰谷 悠' }, { name: '', heads: 3 }] });
    expect(await unlinked()).toEqual([{ office_name: 'つむぎ (株)', name_key: 'ツムギ', applications: 2 }]);

    const office = uuidv7();
    await ground.test.sql(
      `insert into office (id, workspace_id, name, search, name_key, created_at) values ($1, $2, 'つむぎ株式会社', '', 'ツムギ', now())`,
      [office, ground.workspace],
    );
    const applications = new Applications(new NotedAudit());
    const asker = { workspaceId: ground.workspace, actor: ground.actor, language: 'ja' as const };
    const link = () =>
      ground.test.database.withWorkspace(ground.workspace, (tx) =>
        applications.linkOffice(tx, asker, 'ツムギ', office),
      );
    expect([await link(), await link()]).toEqual([2, 0]);
    expect(await unlinked()).toEqual([]);
    expect(await postsOf(office)).toEqual([
      { name: '灰谷 悠', title: '', since: null },
      { name: '青砥 しおり', title: '管理者', since: expect.stringMatching(/^2020-/) },
    ]);
    // From then on the directory knows it, and what nobody had written is taken; what somebody had written stays.
    await ground.applyAs(await ground.event(), {
      officeName: 'つむぎ㈱',
      people: [
        { name: '灰谷 悠', title: '支援員' },
        { name: '青砥 しおり', title: '所長' },
      ],
    });
    expect((await postsOf(office)).map(({ title }) => title)).toEqual(['支援員', '管理者']);
  });
});

describe('companions and numbers of people', () => {
  it('take places as the event says, and give all of them back', async () => {
    const event = await ground.event({ companions: 'seated', headcounts: true });
    const one = await ground.applyAs(event, {
      people: [
        { name: '灰谷 悠', companions: 2 },
        { name: '', heads: 5 },
      ],
    });
    expect(await ground.counts(event)).toEqual(['8/0']);
    await ground.cancel(one, one.registrations[0]);
    expect(await ground.counts(event)).toEqual(['5/0']);
    await ground.restore(one, one.registrations[0]!);
    expect(await ground.counts(event)).toEqual(['8/0']);
    const unseated = await ground.event({ companions: 'unseated' });
    await ground.applyAs(unseated, { people: [{ name: '灰谷 悠', companions: 2 }] });
    expect(await ground.counts(unseated)).toEqual(['1/0']);
  });

  it('are names only where the event takes no numbers', async () => {
    const event = await ground.event();
    await expect(ground.applyAs(event, { people: [{ name: '', heads: 5 }] })).rejects.toMatchObject({
      code: 'registration.names-needed',
      field: 'people.0.heads',
    });
  });
});
