// Programs that some suites need and npm cannot always bring: found, or named with what to install.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function findRedis() {
  for (const path of ['redis-server', 'valkey-server']) {
    if (runs(path)) return { path };
  }
  return {
    missing: 'no redis-server was found',
    install: 'apt-get install redis-server (Debian), brew install redis (macOS)',
  };
}

/**
 * The one that npm brought first: a shell without a window draws in two thirds of the time.
 * @param whole the installed one first: only it knows its own controls, such as dates, in other languages than English
 */
export function findChromium({ whole = false } = {}) {
  const found = whole ? (installedChromium() ?? bundledChromium()) : (bundledChromium() ?? installedChromium());
  return (
    found ?? {
      missing: 'no Chromium was found, and the one that npm brings does not run here',
      install: 'apt-get install libnss3 libnspr4, or apt-get install chromium (Debian); Google Chrome (macOS)',
    }
  );
}

function installedChromium() {
  const path = [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ].find((one) => existsSync(one) && runs(one));
  return path ? { path, args: rootArgs() } : null;
}

function bundledChromium() {
  const path = unpackBundled();
  return path && runs(path) ? { path, args: ['--no-sandbox', '--no-zygote'] } : null;
}

/** Chromium's own sandbox refuses to run as root. */
function rootArgs() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function runs(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The package unpacks into TMPDIR and takes whatever it finds there: so one folder a version, renamed when complete. */
function unpackBundled() {
  if (process.platform !== 'linux') return null;
  const about = new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  if (!existsSync(about)) return null;
  const { version } = JSON.parse(readFileSync(about, 'utf8'));
  const home = join(tmpdir(), `tsudoi-chromium-${version}-${process.getuid?.()}`);
  if (!existsSync(join(home, 'chromium'))) unpackInto(home);
  return existsSync(join(home, 'chromium')) ? join(home, 'chromium') : null;
}

/** In a process of its own: os.tmpdir() must see the changed TMPDIR, which a test's sandbox would hide from it. */
function unpackInto(home) {
  const draft = mkdtempSync(join(tmpdir(), 'tsudoi-chromium-new-'));
  const code = `(await import('@sparticuz/chromium')).default.executablePath()`;
  const env = { ...process.env, NODE_OPTIONS: '', TMPDIR: draft };
  spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env,
    stdio: 'ignore',
  });
  try {
    renameSync(draft, home);
  } catch {
    // Another process was quicker; its copy is as good.
    rmSync(draft, { recursive: true, force: true });
  }
}
