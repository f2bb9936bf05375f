import { schema } from '../../product/src/schema.js';
import { createLog, leave, loadConfig, migrate, StartRefused } from '#platform';
import { startEmbedded } from '#embedded';

// `npm run migrate`: brings the schema up to date and ends. Every start with an owner does the same.
try {
  await upToDate();
} catch (error) {
  leave(error);
}

async function upToDate(): Promise<void> {
  const config = loadConfig();
  if (config.databaseUrl && !config.databaseOwnerUrl) {
    throw new StartRefused('migrate.owner', {
      ja: 'DATABASE_OWNER_URL: 表の更新には、ロール app_owner での接続先が必要です。',
      en: 'DATABASE_OWNER_URL: migrations need the address as role app_owner.',
    });
  }
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: config.dataDir, log: createLog(config.logLevel) });
  try {
    const ran = await migrate(embedded?.ownerUrl ?? config.databaseOwnerUrl!, schema);
    console.log(ran.length > 0 ? ran.map((name) => `✓ ${name}`).join('\n') : 'すでに最新です。/ Already up to date.');
  } finally {
    await embedded?.stop();
  }
}
