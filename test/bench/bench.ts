// npm run bench: measures the product beside the least that could do the same work. Nothing here is asserted about speed.
import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bench, BenchCase } from './bench-case.js';
import { attendance } from './cases/attendance.js';
import { coldStart } from './cases/cold-start.js';
import { delivery } from './cases/delivery.js';
import { directory } from './cases/directory.js';
import { hotEvent } from './cases/hot-event.js';
import { loop } from './cases/loop.js';
import { applications, lists, reception, roster } from './cases/lists.js';
import { manyEvents } from './cases/many-events.js';
import { pages } from './cases/pages.js';
import { pgbench } from './cases/pgbench.js';
import { queueLatency } from './cases/queue-latency.js';
import { reminders } from './cases/reminders.js';
import { tally } from './cases/tally.js';
import { Ground } from './ground.js';
import type { Measured } from './measure.js';
import { readOptions } from './options.js';
import { ProductPrograms } from './product-program.js';
import { machine, table, writeJson } from './report.js';

const cases: BenchCase[] = [
  hotEvent,
  manyEvents,
  pgbench,
  pages,
  queueLatency,
  delivery,
  reminders,
  directory,
  tally,
  loop,
  lists,
  applications,
  reception,
  roster,
  attendance,
  coldStart,
];

const options = readOptions(process.argv.slice(2));
const chosen = cases.filter(({ name }) => !options.only || name.includes(options.only));
if (chosen.length === 0) throw new Error(`--only: one of ${cases.map(({ name }) => name).join(', ')}`);
if (options.profile) mkdirSync((options.profile = resolve(options.profile)), { recursive: true });
if (!options.fromSource) await (await import('../../scripts/build.mjs')).buildIfStale();

const started = performance.now();
const progress = (line: string) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const ground = new Ground();
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void finish(1));
await measureAll().then(finish, (error: unknown) => {
  console.error(error);
  return finish(1);
});

/** @returns 1 where a case has failed; the others are measured all the same */
async function measureAll(): Promise<number> {
  await ground.open();
  const on = machine(await ground.version());
  const bench: Bench = { ground, options, progress, product: new ProductPrograms(ground, options) };
  const measured: Measured[] = [];
  let failed = 0;
  for (const one of chosen) {
    progress(one.name);
    try {
      for await (const line of within(one, bench)) {
        measured.push(line);
        if (options.json) writeJson(options.json, measured, on);
      }
    } catch (error) {
      if (!ending) console.error(error);
      failed = 1;
    }
    if (ending) return 1;
    await ground.clear();
  }
  console.log(`\n${table(measured, on)}`);
  return failed;
}

async function* within({ name, minutes, measure }: BenchCase, bench: Bench): AsyncGenerator<Measured> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took more than ${minutes} minutes`)), minutes * 60_000);
  });
  const lines = measure(bench);
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), late]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
  }
}

async function finish(code: number): Promise<never> {
  ending = true;
  await ground.close().catch((error: unknown) => console.error(error));
  process.exit(code);
}
