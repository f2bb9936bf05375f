import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../bench-case.js';
import { figures, short } from '../measure.js';

const seconds = 3;
const table = `create table if not exists bench_line
  (id bigint generated always as identity primary key, note text not null, at timestamptz not null default now())`;

/** What this PostgreSQL does at most: one row an insert, a transaction each, without anybody's code before it. */
export const pgbench: BenchCase = {
  name: 'pgbench',
  minutes: 3,
  async *measure({ ground, options, progress }) {
    if (spawnSync('pgbench', ['--version']).status !== 0) {
      return progress('pgbench is not on the PATH (Debian: apt-get install postgresql-contrib): left out');
    }
    await ground.sql(table);
    const script = join(ground.folder, 'insert.sql');
    writeFileSync(script, `insert into bench_line (note) values ('a line');`);
    for (const clients of [1, 8, 32]) {
      const raws: number[] = [];
      for (let n = 0; n < options.rounds; n += 1) raws.push(await inserts(ground.postgres.ownerUrl, script, clients));
      const name = `single-row insert by pgbench, ${clients} ${clients === 1 ? 'client' : 'clients'}`;
      progress(`${name}: ${short(figures(raws).median)} /s`);
      yield { name, unit: '/s', bare: figures(raws), rounds: raws.length, note: 'PostgreSQL alone' };
    }
  },
};

async function inserts(url: string, script: string, clients: number): Promise<number> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const server = {
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: password,
    PGDATABASE: pathname.slice(1),
  };
  const child = spawn(
    'pgbench',
    ['-n', '-M', 'prepared', '-f', script, '-c', `${clients}`, '-j', '1', '-T', `${seconds}`],
    {
      env: { PATH: process.env['PATH'], ...server },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let said = '';
  for await (const chunk of child.stdout) said += String(chunk);
  const tps = /tps = ([\d.]+)/.exec(said)?.[1];
  if (!tps) throw new Error(`pgbench said no figure: ${said}`);
  return Number(tps);
}
