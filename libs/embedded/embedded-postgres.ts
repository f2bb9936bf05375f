import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log, Place } from '#platform';
import { findBinaries } from './binaries.js';
import { ensureCluster, openDataFolder } from './data-folder.js';
import { lockFolder } from './folder-lock.js';
import { guardServer } from './guard.js';
import { clearLeftover, stopServer } from './leftover.js';
import { placeOf } from './place.js';
import { livingProcess } from './process-table.js';
import { databaseName, prepareRoles } from './roles.js';
import { readSecrets, type Secrets } from './secrets.js';
import { launch, type RunningServer, type ServerPlan, superuserUrl } from './server.js';

export interface EmbeddedOptions {
  /** holds the database's files, its log, the lock and the secrets */
  dataDir: string;
  log: Log;
  /** for tests: a power cut may lose data, kill -9 may not */
  fast?: boolean;
}

/** A PostgreSQL of our own on 127.0.0.1 that comes back on the same port when it is killed. */
export class EmbeddedPostgres {
  #server: RunningServer;
  #dismissGuard: () => void;
  #stopped?: Promise<void>;
  #comingBack?: Promise<void>;

  private constructor(
    private readonly plan: ServerPlan,
    private readonly secrets: Secrets,
    private readonly log: Log,
    private readonly unlock: () => void,
    server: RunningServer,
  ) {
    this.#server = server;
    this.#dismissGuard = this.#watch();
  }

  static async start({ dataDir: wanted, log, fast = false }: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const dataDir = openDataFolder(wanted);
    const binaries = await findBinaries();
    const unlock = await lockFolder(dataDir);
    try {
      const secrets = readSecrets(dataDir);
      const { superuserPassword } = secrets;
      const { folder, runAs } = await ensureCluster(dataDir, binaries, { superuserPassword, fast });
      await clearLeftover(folder, log);
      const plan = { postgres: binaries.postgres, folder, dataDir, runAs, superuserPassword, fast };
      const embedded = new EmbeddedPostgres(plan, secrets, log, unlock, await launch(plan));
      await embedded.#prepare();
      log.info({ port: embedded.port, pid: embedded.pid }, 'the built-in PostgreSQL is ready');
      return embedded;
    } catch (error) {
      unlock();
      throw error;
    }
  }

  get port(): number {
    return this.#server.port;
  }

  /** changes when the server had to be started again */
  get pid(): number {
    return this.#server.child.pid!;
  }

  /** tells its folder from a copy */
  get place(): Place {
    return placeOf(this.plan.dataDir, this.plan.folder);
  }

  /** role `app_owner`: migrations and backup */
  get ownerUrl(): string {
    return `postgresql://app_owner:${this.secrets.ownerPassword}@127.0.0.1:${this.port}/${databaseName}`;
  }

  /** role `app`: everything else, under row-level security */
  get appUrl(): string {
    return `postgresql://app:${this.secrets.appPassword}@127.0.0.1:${this.port}/${databaseName}`;
  }

  /** passes row-level security by: for creating databases in tests, never for serving */
  get superuserUrl(): string {
    return superuserUrl(this.plan, this.port);
  }

  /** Ends connections and the server, and gives the folder back. Calling it again waits for the same end. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #prepare(): Promise<void> {
    try {
      await prepareRoles(this.superuserUrl, this.secrets);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async #stop(): Promise<void> {
    await this.#comingBack;
    this.#dismissGuard();
    if (livingProcess(this.pid)) await stopServer(this.pid);
    this.unlock();
  }

  #watch(): () => void {
    const { child } = this.#server;
    child.once('exit', (code, cause) => {
      if (!this.#stopped) this.#comingBack = this.#startAgain({ code, cause });
    });
    return guardServer(child.pid!, this.plan.folder);
  }

  async #startAgain(end: { code: number | null; cause: string | null }): Promise<void> {
    this.log.error(end, 'PostgreSQL ended unexpectedly and is started again');
    this.#dismissGuard();
    for (
      let wait = 100;
      !this.#stopped && existsSync(join(this.plan.folder, 'PG_VERSION'));
      wait = Math.min(wait * 2, 5_000)
    ) {
      try {
        await clearLeftover(this.plan.folder, this.log);
        this.#server = await launch(this.plan, this.port);
        this.#dismissGuard = this.#watch();
        this.log.info({ port: this.port, pid: this.pid }, 'PostgreSQL is back');
        return;
      } catch (err) {
        this.log.error({ err }, 'PostgreSQL could not be started again yet');
        await pause(wait);
      }
    }
  }
}

/** Starts the built-in PostgreSQL on its data folder; the folder is made at the first start. */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  return EmbeddedPostgres.start(options);
}
