// What every script does first: the right Node, and the packages of package-lock.json.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrLeave } from './run-command.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const stampPath = join(root, 'node_modules', '.tsudoi-stamp');

export async function setUp() {
  refuseOldNode();
  const stamp = wantedStamp();
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) return;
  if (existsSync(stampPath) || !matchesLock()) await install();
  writeFileSync(stampPath, stamp);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node ${process.versions.node}: Node.js 20.19 以降が必要です。/ Node.js 20.19 or later is needed.`);
  process.exit(78);
}

async function install() {
  console.log(
    '必要なパッケージをインストールします（数分かかることがあります）。/ Installing packages; this may take minutes.',
  );
  // Building needs the development packages, also where NODE_ENV says production.
  await runOrLeave('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} node${process.versions.node.split('.')[0]}`;
}

/** Without a stamp somebody has run npm by hand: fine, if what npm says it installed is what the lock file asks for. */
function matchesLock() {
  const installedPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const installed = JSON.parse(readFileSync(installedPath, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
