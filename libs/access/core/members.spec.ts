import { uuidv7 } from '#platform';
import { actorIn } from '../../../test/support/acting.js';
import { useDatabase } from '../../../test/support/database.js';
import { NotedAudit } from '../../../test/support/noted-audit.js';
import { Members } from './members.js';
import type { Role } from './roles.rules.js';

const test = useDatabase();

async function open(...roles: Role[]) {
  const workspace = await test.workspace();
  const audit = new NotedAudit();
  const members = new Members(test.database, test.clock, audit);
  const ids: string[] = [];
  const actor = await actorIn(test, workspace);
  for (const role of roles) {
    const id = uuidv7();
    const { accountId } = await actorIn(test, workspace, role);
    await test.sql(
      'insert into membership (id, workspace_id, account_id, role, created_at) values ($1, $2, $3, $4, $5)',
      [id, workspace, accountId, role, test.clock.now()],
    );
    ids.push(id);
  }
  const standing = async () => (await members.list(workspace)).members.map(({ name, role }) => `${name} is ${role}`);
  return { workspace, audit, members, actor, ids, standing };
}

it('lists who belongs to the workspace and as what', async () => {
  const { standing } = await open('owner', 'viewer');
  expect(await standing()).toEqual(['owner is owner', 'viewer is viewer']);
});

it('changes a role and removes a member, and notes both', async () => {
  const { workspace, audit, members, actor, ids, standing } = await open('owner', 'viewer', 'reception');
  await members.changeRole(actor, workspace, ids[1]!, 'organiser');
  await members.remove(actor, workspace, ids[2]!);
  expect(await standing()).toEqual(['owner is owner', 'viewer is organiser']);
  expect(audit.noted).toEqual([`member.became-organiser membership ${ids[1]}`, `member.removed membership ${ids[2]}`]);
});

it('never lets the last owner go or step down', async () => {
  const { workspace, audit, members, actor, ids, standing } = await open('owner', 'organiser');
  await expect(members.remove(actor, workspace, ids[0]!)).rejects.toMatchObject({
    code: 'member.last-owner',
    field: 'role',
  });
  await expect(members.changeRole(actor, workspace, ids[0]!, 'viewer')).rejects.toMatchObject({
    code: 'member.last-owner',
  });
  expect([await standing(), audit.noted]).toEqual([['owner is owner', 'organiser is organiser'], []]);
});

it('keeps one of two owners who leave at the same moment', async () => {
  const { workspace, members, actor, ids, standing } = await open('owner', 'owner');
  const outcomes = await Promise.allSettled(ids.map((id) => members.remove(actor, workspace, id)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await standing()).toEqual(['owner is owner']);
});

it('does not reach into another workspace', async () => {
  const [one, other] = [await open('owner', 'viewer'), await open('owner')];
  await expect(other.members.remove(other.actor, other.workspace, one.ids[1]!)).rejects.toMatchObject({ status: 404 });
  await expect(other.members.changeRole(other.actor, other.workspace, one.ids[1]!, 'owner')).rejects.toMatchObject({
    status: 404,
  });
  await expect(other.members.open(other.workspace, one.ids[1]!)).rejects.toMatchObject({ status: 404 });
  expect(await one.standing()).toEqual(['owner is owner', 'viewer is viewer']);
});
