import { actorIn } from '../../../test/support/acting.js';
import { useDatabase } from '../../../test/support/database.js';
import { StoredSearch } from './stored-search.entity.js';
import { StoredSearches } from './stored-searches.js';

const test = useDatabase({ entities: [StoredSearch] });

const hour = 3_600_000;

async function open() {
  const workspace = await test.workspace();
  const searches = new StoredSearches(test.database, test.clock);
  const [actor, colleague] = [await actorIn(test, workspace), await actorIn(test, workspace)];
  return { workspace, searches, actor, colleague };
}

it('gives back what was looked for, to the one who looked for it', async () => {
  const { workspace, searches, actor, colleague } = await open();
  const id = await searches.keep(actor, workspace, '灰谷');
  expect(await searches.find(actor, workspace, id)).toBe('灰谷');
  expect(await searches.find(colleague, workspace, id)).toBeNull();
  expect(await searches.find(actor, await test.workspace(), id)).toBeNull();
  expect(await searches.find(actor, workspace, 'nonsense')).toBeNull();
});

it('forgets after a day, in every workspace, and not earlier', async () => {
  const [one, other] = [await open(), await open()];
  const old = await one.searches.keep(one.actor, one.workspace, '灰谷');
  await other.searches.keep(other.actor, other.workspace, '青砥');
  test.clock.advance(23 * hour);
  const young = await one.searches.keep(one.actor, one.workspace, '時任');
  test.clock.advance(2 * hour);
  expect([
    await one.searches.find(one.actor, one.workspace, old),
    await one.searches.find(one.actor, one.workspace, young),
  ]).toEqual([null, '時任']);
  await one.searches.forgetOld();
  expect(await test.sql('select id from stored_search')).toMatchObject([{ id: young }]);
});
