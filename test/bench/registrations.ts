import { applyForm, bodyOf, office } from './apply-form.js';
import { startBare } from './bare-program.js';
import type { Bench } from './bench-case.js';
import { checkRegistrations } from './check-registrations.js';
import { send, startClients } from './clients.js';
import type { Load } from './load.js';
import { compare, type Measured, type Side } from './measure.js';
import type { Serving } from './product-program.js';
import type { Program } from './programs.js';
import { seedEvents, type SeededEvent, seedLinks, seedOffice } from './seed.js';

/** What one timed run was, besides its speed. */
interface Run {
  side: Side;
  /** milliseconds until the answer */
  latency: Load['latency'];
  /** processor time of the serving process for one registration, in milliseconds: what others do on the machine hardly touches it */
  cpuMs?: number;
}

export interface Shape {
  name: string;
  count: number;
  clients: number;
  /** makes or gives the events of one run */
  events: () => Promise<SeededEvent[]>;
}

let runs = 0;

/** Registration through HTTP: the product, the bare server and the clients, a process each. */
export class RegistrationBench {
  #runs: Run[] = [];

  private constructor(
    private readonly bench: Bench,
    private readonly ours: Serving,
    private readonly bare: Serving,
    private readonly clients: Program,
  ) {}

  static async open(bench: Bench, redisUrl?: string): Promise<RegistrationBench> {
    const { ground } = bench;
    await seedOffice(ground, office);
    const ours = await bench.product.web({ redisUrl });
    const opened = new RegistrationBench(bench, ours, await startBare(ground), startClients(ground));
    await opened.#warm();
    return opened;
  }

  async close(): Promise<void> {
    for (const program of [this.ours.program, this.bare.program, this.clients]) await program.end();
  }

  /** Until both have run often enough to be compiled; nothing of it is counted. */
  async #warm(): Promise<void> {
    const events = await seedEvents(this.bench.ground, 1, null);
    for (const side of ['ours', 'bare'] as const) {
      await this.#run(side, { name: 'warming up', count: 400, clients: 16, events: async () => events });
    }
    this.#runs = [];
  }

  /** Interleaved rounds of one shape: registrations acknowledged a second, each found in the database as acknowledged. */
  async compare(shape: Shape): Promise<Measured> {
    const { options, progress } = this.bench;
    const run = (side: Side) => this.#run(side, shape);
    const line = await compare({ name: shape.name, unit: '/s', rounds: options.rounds, run, progress });
    const more = this.#runs;
    this.#runs = [];
    return { ...line, more };
  }

  async #run(side: Side, { count, clients, events: makeEvents }: Shape): Promise<number> {
    const { ground } = this.bench;
    const events = await makeEvents();
    const mark = `run${++runs}-`;
    const links = await seedLinks(ground, events, count, mark);
    const requests = links.map((link, n) => ({
      method: 'POST' as const,
      path: link.path,
      body: bodyOf(applyForm(link, n, `ラン${runs}ノ`)),
    }));
    await ground.calm();
    const { program, port } = this[side];
    const before = program.cpuMs;
    const load = await send(this.clients, { port, concurrency: clients, requests }, 303);
    const cpuMs = before === undefined ? undefined : (program.cpuMs! - before) / count;
    await checkRegistrations(ground, events, count, mark);
    this.#runs.push({ side, latency: load.latency, cpuMs });
    return count / load.seconds;
  }
}
