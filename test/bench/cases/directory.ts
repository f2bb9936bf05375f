import { everyOffice } from '../../../libs/directory/core/office-filter.js';
import { everybody as everyPerson } from '../../../libs/directory/core/people-filter.js';
import type { INestApplicationContext } from '@nestjs/common';
import { Offices, People } from '#directory';
import { type Actor, parsePage, uuidv7 } from '#platform';
import { Imports } from '../../../libs/directory/core/import/imports.js';
import { statementsOf } from '../../support/statements.js';
import type { BenchCase } from '../bench-case.js';
import { emptyDirectory, expectPeople, keepRows } from '../finished-rows.js';
import type { Ground } from '../ground.js';
import { importFile } from '../import-file.js';
import { alone, compare } from '../measure.js';
import { openDesk } from '../office-desk.js';

const count = 10_000;

/** A file of people taken in, beside COPY of the finished rows; and how many statements a list needs, short and long. */
export const directory: BenchCase = {
  name: 'directory',
  minutes: 8,
  async *measure({ ground, options, progress }) {
    const { app } = await openDesk(ground);
    const actor = await founder(ground);
    const imports = app.get(Imports, { strict: false });
    const upload = (people: number, mark: string) =>
      imports.upload(actor, ground.workspace, `${mark}.csv`, importFile(people, mark));
    const takeIn = async (people: number, mark: string) =>
      imports.confirm(actor, ground.workspace, await upload(people, mark));

    await emptyDirectory(ground);
    await takeIn(1, 'one');
    const short = await statementsOfLists(app, ground);
    await takeIn(300, 'many');
    const long = await statementsOfLists(app, ground);
    for (const [name, statements] of Object.entries(long)) {
      yield alone(`statements behind the list of ${name}, 300 rows`, '', [statements], `with one row: ${short[name]}`);
    }

    await emptyDirectory(ground);
    await takeIn(count, 'first');
    const { copyBack } = await keepRows(ground);
    const timed = async (work: () => Promise<unknown>) => {
      await emptyDirectory(ground);
      await ground.calm();
      const start = performance.now();
      await work();
      const seconds = (performance.now() - start) / 1000;
      await expectPeople(ground, count);
      return count / seconds;
    };
    yield await compare({
      name: `import of ${count} people by CSV`,
      unit: '/s',
      rounds: options.rounds,
      run: async (side, round) => {
        if (side === 'bare') return timed(copyBack);
        const id = await upload(count, `round${round}`);
        return timed(() => imports.confirm(actor, ground.workspace, id));
      },
      progress,
      note: 'bare: COPY of the finished rows',
    });
  },
};

async function statementsOfLists(app: INestApplicationContext, ground: Ground): Promise<Record<string, number>> {
  const everybody = () => app.get(People, { strict: false }).search(ground.workspace, everyPerson, parsePage(1));
  const place = { id: ground.workspace, zone: 'Asia/Tokyo' };
  const everywhere = () => app.get(Offices, { strict: false }).search(place, everyOffice, parsePage(1));
  return { people: (await statementsOf(everybody)).length, offices: (await statementsOf(everywhere)).length };
}

/** Somebody must have done it: the audit trail asks who. */
async function founder(ground: Ground): Promise<Actor> {
  const [accountId, name, email] = [uuidv7(), '笹森 千歳', 'sasamori@mizunohama.example'];
  const values = [accountId, email, name];
  await ground.sql('insert into account (id, email, name, created_at) values ($1, $2, $3, now())', values);
  return {
    accountId,
    sessionId: uuidv7(),
    name,
    email,
    operator: false,
    workspaceId: ground.workspace,
    may: () => true,
  };
}
