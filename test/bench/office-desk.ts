import type { INestApplicationContext } from '@nestjs/common';
import { run } from '../../apps/product/src/run.js';
import { createLog, loadConfig } from '#platform';
import { type Ground, secretKey } from './ground.js';

/** The product inside this process, to ask its faces directly: it answers no HTTP and takes no jobs. Its bells ring. */
export async function openDesk(
  ground: Ground,
  env: Record<string, string> = {},
): Promise<{ app: INestApplicationContext; close(): Promise<void> }> {
  const config = loadConfig({ SECRET_KEY: secretKey, MAIL_FROM: 'oshirase@mizunohama.example', ...env });
  const running = await run({
    config,
    log: createLog('silent'),
    appUrl: ground.postgres.appUrl,
    serve: false,
    work: false,
  });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= running.stop());
  ground.atEnd(close);
  return { app: running.app, close };
}
