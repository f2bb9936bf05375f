import 'reflect-metadata';
import { createLog, leave, loadConfig, readSecrets, startEmbedded } from '#platform';
import { announce } from '../../web/src/announce.js';
import { endOnSignal } from '../../web/src/process.js';
import { run } from '../../web/src/run.js';

// `npm start`: the whole product in one process, on its own PostgreSQL unless one is named.
try {
  await start();
} catch (error) {
  leave(error);
}

async function start(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  config.secretKey ??= readSecrets(config.dataDir).secretKey;
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log });
  const running = await run({
    config,
    log,
    appUrl: config.databaseUrl ?? embedded!.appUrl,
    ownerUrl: embedded?.ownerUrl ?? config.databaseOwnerUrl,
    serve: true,
    work: true,
  });
  endOnSignal(log, running, async () => embedded?.stop());
  await announce(running.app, config);
}
