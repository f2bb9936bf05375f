import 'reflect-metadata';
import { SetUp } from '#access';
import { createLog, leave, loadConfig, readSecrets, startEmbedded } from '#platform';
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
  console.log(`\n  集い Tsudoi  ${config.baseUrl}\n`);
  const link = await running.app.get(SetUp).freshLink();
  if (link) console.log(`  はじめの設定(一度だけ・24時間) / First set-up (once, within 24 hours)\n  ${link}\n`);
  if (!config.smtpUrl) {
    console.log('  SMTP_URL がないため、メールは送らずメールボックスに保管します。');
    console.log('  No SMTP_URL: mails are kept in the mailbox page, not sent.\n');
  }
}
