import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Log } from '../log.js';
import { markedMethods } from '../marked-methods.js';
import { everyKey } from './every.decorator.js';

interface Sweep {
  name: string;
  ms: number;
  run: () => Promise<void>;
}

/** Runs every `@Every` method of the process. What bells lose, sweeps find. */
@Injectable()
export class Sweeps {
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(
    private readonly log: Log,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  start(): void {
    for (const sweep of this.#find()) this.#schedule(sweep, 0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.allSettled(this.#running);
  }

  #schedule(sweep: Sweep, ms: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const run = this.#run(sweep);
      this.#running.add(run);
      void run.finally(() => {
        this.#running.delete(run);
        if (!this.#stopped) this.#schedule(sweep, sweep.ms);
      });
    }, ms);
    this.#timers.add(timer);
  }

  /** A sweep that fails is tried again at its next turn: the database may be away for a moment. */
  async #run(sweep: Sweep): Promise<void> {
    try {
      await sweep.run();
    } catch (error) {
      this.log.error({ sweep: sweep.name, err: error }, 'a sweep failed and will run again');
    }
  }

  #find(): Sweep[] {
    const found = markedMethods<number, Sweep['run']>(this.discovery, this.scanner, everyKey);
    return found.map(({ name, mark, call }) => ({ name, ms: mark, run: call }));
  }
}
