import { join } from 'node:path';
import type { BenchCase } from '../bench-case.js';
import type { Ground } from '../ground.js';
import { alone, short } from '../measure.js';
import { descendantsMb, residentMb } from '../memory.js';
import { freePort, type Program } from '../programs.js';

/** `npm start` without npm: the whole product in one process, on a PostgreSQL of its own. */
export const coldStart: BenchCase = {
  name: 'cold start',
  minutes: 5,
  async *measure({ ground, options, progress }) {
    const seen = { first: [] as number[], again: [] as number[], memory: [] as number[], database: [] as number[] };
    for (let round = 1; round <= options.rounds; round += 1) {
      const dataDir = join(ground.folder, `start-${round}`);
      const first = await start(ground, dataDir);
      await first.program.end();
      const { program, seconds, url } = await start(ground, dataDir);
      for (let n = 0; n < 100; n += 1) await (await fetch(`${url}/login`)).arrayBuffer();
      seen.first.push(first.seconds);
      seen.again.push(seconds);
      seen.memory.push(residentMb(program.child.pid!));
      seen.database.push(descendantsMb(program.child.pid!) ?? 0);
      await program.end();
      progress(`cold start, round ${round} of ${options.rounds}: ${short(first.seconds)} s, again ${short(seconds)} s`);
    }
    yield alone('first start to ready', 's', seen.first, 'makes the database and its tables');
    yield alone('later start to ready', 's', seen.again, 'its PostgreSQL starts with it');
    yield alone('memory of the process', 'MB', seen.memory, 'resident, after 100 pages');
    if (seen.database.some(Boolean)) {
      yield alone('memory of its PostgreSQL', 'MB', seen.database, 'all its processes, shared pages counted once');
    }
  },
};

async function start(ground: Ground, dataDir: string): Promise<{ program: Program; seconds: number; url: string }> {
  const port = await freePort();
  const program = ground.programs.start({
    name: 'standalone',
    nodeOptions: ['--enable-source-maps'],
    run: ['dist/apps/standalone/src/main.js'],
    env: { NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' },
  });
  const url = `http://127.0.0.1:${port}`;
  return { program, seconds: (await program.answers(`${url}/ready`)) / 1000, url };
}
