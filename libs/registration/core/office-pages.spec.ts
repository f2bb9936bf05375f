import { LinkSigner, uuidv7 } from '#platform';
import { waysOf } from '../../../test/support/statements.js';
import { useRegistrations } from '../../../test/support/registration-ground.js';
import { seminar } from '../../../test/support/event-plans.js';
import { makeEvent } from '../../../test/support/events-desk.js';
import { OfficePages } from './office-pages.js';
import { OfficeSlot } from './office-slot.js';

const ground = useRegistrations();

it('asks the database as often for one event and one person as for many', async () => {
  const { test } = ground;
  const { workspace } = ground;
  const office = uuidv7();
  await test.sql(
    `insert into office (id, workspace_id, name, search, name_key, created_at) values ($1, $2, 'つむぎ工房', '', 'つむぎ工房', now())`,
    [office, workspace],
  );
  const signer = new LinkSigner('k'.repeat(32), test.clock);
  const pages = new OfficePages(test.database, test.clock, signer, new OfficeSlot());
  const show = () => pages.show({ workspaceId: workspace, language: 'ja' }, signer.sign('registration.office', office));
  const comes = async (names: string[]) => {
    const { id } = await ground.apply(await makeEvent(test, workspace, seminar(), true), names);
    await test.sql('update application set office_id = $1 where id = $2', [office, id]);
  };
  await comes(['灰谷 悠']);
  const one = await waysOf(show);
  for (const n of [1, 2, 3, 4, 5]) await comes([`青砥 ${n}`, `榎戸 ${n}`, `久瀬 ${n}`]);
  const many = await waysOf(show);
  expect((await show()).events).toHaveLength(6);
  expect(many).toBe(one);
});
