import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '#platform';
import { openDataFolder } from './data-folder.js';

/** What the product generates for itself when nothing is configured. Kept beside the data, readable by the owner only. */
export interface Secrets {
  superuserPassword: string;
  ownerPassword: string;
  appPassword: string;
  /** stands in for SECRET_KEY */
  secretKey: string;
}

/** Reads `<dataDir>/secrets.json`, after making it on the very first start. */
export function readSecrets(dataDir: string): Secrets {
  const folder = openDataFolder(dataDir);
  const path = join(folder, 'secrets.json');
  if (!existsSync(path)) create(folder, path);
  chmodSync(path, 0o600);
  const secrets = parse(path);
  const missing = Object.keys(generate()).filter((key) => typeof secrets[key as keyof Secrets] !== 'string');
  if (missing.length > 0) throw unreadable(path);
  return secrets;
}

function create(folder: string, path: string): void {
  // New passwords would not open the old database, and a new key would not read what the old one sealed.
  if (existsSync(join(folder, 'postgres'))) throw lost(path);
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(generate(), null, 2)}\n`, { mode: 0o600 });
  try {
    // A link never overwrites: of two first starts, one file wins and both read it.
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function generate(): Secrets {
  const secret = () => randomBytes(32).toString('base64url');
  return { superuserPassword: secret(), ownerPassword: secret(), appPassword: secret(), secretKey: secret() };
}

function parse(path: string): Secrets {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  } catch {
    throw unreadable(path);
  }
}

function lost(path: string): StartRefused {
  return new StartRefused('embedded.secrets-lost', {
    ja: `${path} がありませんが、データベースは残っています。バックアップからこのファイルを戻してください。新しく始めるときは DATA_DIR に別のフォルダーを指定してください。`,
    en: `${path} is missing although its database is there. Put the file back from a backup, or name another folder in DATA_DIR to begin anew.`,
  });
}

function unreadable(path: string): StartRefused {
  return new StartRefused('embedded.secrets-unreadable', {
    ja: `${path} の内容が壊れています。バックアップからこのファイルを戻してください。`,
    en: `${path} is damaged. Put the file back from a backup.`,
  });
}
