import 'reflect-metadata';
import { createLog, leave, loadConfig } from '#platform';
import { readSecrets, startEmbedded } from '#embedded';
import { hostsAt } from './demo/database-contents.js';
import { fillInstallation, wouldSend } from './demo/fill.js';
import { used } from './demo/found.js';
import { tell } from './demo/tell.js';

// `npm run seed`: fills the empty installation of DATA_DIR or DATABASE_URL with what `npm start -- --demo` shows.
try {
  await seed();
} catch (error) {
  leave(error);
}

async function seed(): Promise<void> {
  const config = loadConfig();
  if (config.smtpUrl) throw wouldSend();
  config.secretKey ??= readSecrets(config.dataDir).secretKey;
  const log = createLog('error');
  const embedded = config.databaseUrl ? null : await startEmbedded({ dataDir: config.dataDir, log });
  try {
    const appUrl = config.databaseUrl ?? embedded!.appUrl;
    if ((await hostsAt(appUrl))?.length !== 0) throw used();
    const ownerUrl = embedded?.ownerUrl ?? config.databaseOwnerUrl;
    const made = await fillInstallation({ config, appUrl, ownerUrl }, (line) => console.log(line));
    console.log(tell(made, config.baseUrl));
  } finally {
    await embedded?.stop();
  }
}
