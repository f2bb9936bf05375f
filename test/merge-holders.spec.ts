import type { DirectoryManifest } from '../libs/directory/web/directory-registry.js';
import { useDatabase } from './support/database.js';
import { manifests } from './support/manifests.js';
import { keysOf } from './tenancy/keys.js';

/** Directory moves its own rows itself. */
const own = /^(post|address|tagging)\./;

/** Whatever points to a person or an office is moved when two become one; a new key without that is found here. */
describe('what points to people and offices', () => {
  const test = useDatabase();

  const keysTo = async (target: string) =>
    (await keysOf(test))
      .filter((key) => key.target === target)
      .map(({ table, columns }) => `${table}.${columns.find((column) => column !== 'workspace_id')}`)
      .filter((key) => !own.test(key))
      .sort();

  const declared = (kind: 'person' | 'office') =>
    Object.values(manifests)
      .flatMap((manifest) => (manifest as DirectoryManifest).merges?.[kind] ?? [])
      .map(({ holds }) => holds)
      .sort();

  it('is declared by the context that holds it', async () => {
    expect(declared('person')).toEqual(await keysTo('person'));
    expect(declared('office')).toEqual(await keysTo('office'));
  });

  it('is found in its own table and moved there', async () => {
    const { id } = (await test.sql<{ id: string }>('select gen_random_uuid() as id'))[0]!;
    const workspace = await test.workspace();
    const all = Object.values(manifests).flatMap((manifest) => {
      const { person = [], office = [] } = (manifest as DirectoryManifest).merges ?? {};
      return [...person, ...office];
    });
    for (const { find, point, clashes } of all)
      await test.database.withWorkspace(workspace, async (tx) => {
        expect(await find(tx, workspace, id)).toEqual([]);
        await point(tx, workspace, [id], id);
        expect((await clashes?.(tx, workspace, id, id)) ?? []).toEqual([]);
      });
  });
});
