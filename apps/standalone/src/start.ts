import { join } from 'node:path';
import { type Config, createLog, loadConfig, type Log } from '#platform';
import { type EmbeddedPostgres, readSecrets, startEmbedded } from '#embedded';
import { announce } from '../../product/src/announce.js';
import { run, type Running } from '../../product/src/run.js';
import { dropUnfinished } from './demo/database-contents.js';
import { Demo, type Say } from './demo/demo.js';
import { tell } from './demo/tell.js';

export interface Standalone extends Running {
  config: Config;
  log: Log;
}

interface Wanted {
  /** two invented host bodies, in a folder of their own */
  demo: boolean;
  /** a person says that this is a restored copy */
  restored?: boolean;
  say: Say;
}

/** The whole product in one process, on its own PostgreSQL unless one is named. @throws StartRefused */
export async function startStandalone(
  env: NodeJS.ProcessEnv,
  { demo: wanted, restored, say }: Wanted,
): Promise<Standalone> {
  const config = loadConfig(env);
  const log = createLog(config.logLevel);
  const demo = wanted ? Demo.open(config) : null;
  if (!config.databaseUrl) demo?.claim();
  config.secretKey ??= readSecrets(config.dataDir).secretKey;
  if (!config.databaseUrl) config.auditAnchors ??= join(config.dataDir, 'audit-anchors.json');
  let embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log });
  try {
    if (embedded && (await demo?.isUnfinished(embedded.appUrl))) embedded = await emptied(embedded, config, log);
    const urls = {
      appUrl: config.databaseUrl ?? embedded!.appUrl,
      ownerUrl: embedded?.ownerUrl ?? config.databaseOwnerUrl,
    };
    await demo?.fillOnce({ config, ...urls }, say);
    const place = embedded?.place;
    const running = await run({ config, log, ...urls, place, restored: restored ?? false, serve: true, work: true });
    await announce(running.app, config, say);
    if (demo) say(tell(demo.made, config.baseUrl));
    const stop = async () => {
      await running.stop();
      await embedded?.stop();
    };
    return { config, log, app: running.app, stop };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function emptied(embedded: EmbeddedPostgres, { dataDir }: Config, log: Log): Promise<EmbeddedPostgres> {
  await dropUnfinished(embedded.superuserUrl, new URL(embedded.appUrl).pathname.slice(1));
  await embedded.stop();
  return startEmbedded({ dataDir, log });
}
