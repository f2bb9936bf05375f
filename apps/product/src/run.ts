import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type Clock,
  type Config,
  createWebServer,
  JobQueue,
  Listeners,
  type Log,
  migrate,
  nestLogger,
  type Place,
  type PlatformOptions,
  Sweeps,
  SystemClock,
} from '#platform';
import { Restores } from '#messaging';
import { ProductModule } from './product.module.js';
import { schema } from './schema.js';

export interface RunOptions {
  config: Config;
  log: Log;
  /** role `app` */
  appUrl: string;
  /** role `app_owner`; none = the schema is brought up to date elsewhere */
  ownerUrl?: string;
  /** answer HTTP */
  serve: boolean;
  /** take jobs and sweep */
  work: boolean;
  /** of the built-in database: tells its folder from a copy */
  place?: Place | undefined;
  /** a person says that this is a restored copy: mails are held until they have been looked at */
  restored?: boolean;
  clock?: Clock;
}

export interface Running {
  app: INestApplicationContext;
  stop(): Promise<void>;
}

/** Starts one process of the product: migrate, serve, work, as asked. Stops in the order in which nothing is lost. */
export async function run(options: RunOptions): Promise<Running> {
  const { config, log } = options;
  if (options.ownerUrl) await migrate(options.ownerUrl, schema);
  const root = ProductModule.forRoot(platformOf(options));
  const web = options.serve ? await createWebServer(root, config, log) : null;
  const app = web ?? (await unserved(root, log));
  await app.get(Restores).notice(options);
  await web?.listen(config.port, config.host);
  const unheard = app.get(Listeners).unheard();
  if (unheard.length > 0) throw new Error(`nobody hears of ${unheard.join(', ')}: such facts need an @On handler`);
  if (options.work) {
    await app.get(JobQueue).start();
    app.get(Sweeps).start();
  }
  return {
    app,
    stop: async () => {
      await app.get(Sweeps).stop();
      await app.get(JobQueue).close();
      await app.close();
    },
  };
}

function unserved(root: DynamicModule, log: Log): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(root, { logger: nestLogger(log), abortOnError: false });
}

function platformOf({ config, log, appUrl, clock }: RunOptions): PlatformOptions {
  return {
    config,
    log,
    clock: clock ?? new SystemClock(),
    database: { url: appUrl },
    queue: config.redisUrl ? { kind: 'redis', url: config.redisUrl } : { kind: 'postgres', url: appUrl },
  };
}
