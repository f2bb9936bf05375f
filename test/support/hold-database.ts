// A process that holds a data folder, to be killed by tests: hold-database.ts DATA_DIR [leave]
import { createLog } from '../../libs/platform/log.js';
import { startEmbedded } from '../../libs/embedded/index.js';

const [dataDir, then] = process.argv.slice(2);
const embedded = await startEmbedded({ dataDir: dataDir!, log: createLog('silent'), fast: true });
const { port, pid, ownerUrl, appUrl, superuserUrl } = embedded;
process.stdout.write(`${JSON.stringify({ port, pid, ownerUrl, appUrl, superuserUrl })}\n`);

// `leave`: the end of a script that forgot to stop its database.
if (then !== 'leave') {
  setInterval(() => undefined, 60_000);
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
}
