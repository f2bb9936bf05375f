import { join } from 'node:path';
import type { Ground } from './ground.js';

const tables = ['office', 'person', 'address', 'post'];

/** Files of the directory's rows as they stand, and a way to COPY them back into the emptied tables. */
export async function keepRows(ground: Ground): Promise<{ copyBack(): Promise<void> }> {
  const files = tables.map((table) => ({ table, path: join(ground.folder, 'data', `${table}.copy`) }));
  for (const { table, path } of files) await ground.asSuperuser(`copy ${table} to '${path}'`);
  const all = files.map(({ table, path }) => `copy ${table} from '${path}'`).join('; ');
  return { copyBack: async () => void (await ground.asSuperuser(`begin; ${all}; commit`)) };
}

export const emptyDirectory = (ground: Ground) => ground.sql('truncate person, office cascade');

/** @throws where the tables do not hold as many people, each with an address and a post */
export async function expectPeople(ground: Ground, count: number): Promise<void> {
  const [found] = await ground.sql(
    `select (select count(*) from person)::int as people, (select count(*) from address where person_id is not null)::int as addresses,
            (select count(*) from post)::int as posts`,
  );
  const expected = { people: count, addresses: count, posts: count };
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`of ${count} people there are ${JSON.stringify(found)}`);
}
