import { type Config, createLog, loadConfig, type Log, StartRefused } from '#platform';
import { announce } from './announce.js';
import { type Running, run } from './run.js';

/** What the web and the worker process share: configuration from the environment, a server of their own to reach, an orderly end. */
export async function startProcess(part: { serve: boolean; work: boolean }): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel);
  const appUrl = need(config, 'databaseUrl', 'DATABASE_URL');
  need(config, 'secretKey', 'SECRET_KEY');
  const running = await run({
    config,
    log,
    appUrl,
    ownerUrl: config.databaseOwnerUrl,
    restored: saidRestored(),
    ...part,
  });
  endOnSignal(log, running);
  if (part.serve) await announce(running.app, config);
  log.info({ ...part, port: part.serve ? config.port : undefined }, 'started');
}

/** `--restored` at the end of the command: what nothing can notice, such as a machine set back as a whole, a person says. */
export const saidRestored = (): boolean => process.argv.includes('--restored');

/** The first signal ends in order, the second at once. */
export function endOnSignal(log: Log, running: Running, after?: () => Promise<void>): void {
  let ending = false;
  const end = async () => {
    if (ending) process.exit(1);
    ending = true;
    log.info({}, 'stopping');
    await running.stop();
    await after?.();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      end().catch((error: unknown) => {
        log.error({ err: error }, 'the end was not orderly');
        process.exit(1);
      });
    });
  }
}

function need(config: Config, key: 'databaseUrl' | 'secretKey', name: string): string {
  const value = config[key];
  if (value) return value;
  throw new StartRefused('config.missing', {
    ja: `${name}: この値が必要です。`,
    en: `${name}: this process needs it; \`npm start\` brings its own.`,
  });
}
