import 'reflect-metadata';
import { realpathSync } from 'node:fs';
import { LogIn } from '#access';
import { createLog, leave, loadConfig, StartRefused } from '#platform';
import { readSecrets, runningAppUrl, startEmbedded } from '#embedded';
import { run } from '../../product/src/run.js';

// `npm run login-link -- ADDRESS`: a log-in link for somebody of the staff whom no mail reaches, also while the product runs.
try {
  console.log(await linkFor(process.argv[2] ?? ''));
} catch (error) {
  leave(error);
}

async function linkFor(address: string): Promise<string> {
  const config = loadConfig();
  const log = createLog('error');
  config.secretKey ??= readSecrets(config.dataDir).secretKey;
  const there = config.databaseUrl ?? runningAppUrl(realpathSync(config.dataDir));
  const embedded = there ? null : await startEmbedded({ dataDir: config.dataDir, log });
  try {
    const { app, stop } = await run({ config, log, appUrl: there ?? embedded!.appUrl, serve: false, work: false });
    const link = await app.get(LogIn).linkFor(address);
    await stop();
    if (link) return `\n  10分のあいだ、1回だけ使えます。 / Good for 10 minutes, once.\n  ${link}\n`;
    throw new StartRefused('login-link.nobody', {
      ja: 'このアドレスの職員はいません。例: npm run login-link -- namae@dantai.example',
      en: 'Nobody of the staff has this address. Example: npm run login-link -- name@host.example',
    });
  } finally {
    await embedded?.stop();
  }
}
