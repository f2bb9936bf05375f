import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartRefused } from '#platform';
import type { Made } from './fill.js';

/** What lies in the folder of a demo and tells it from anybody's data. */
export type Note = { state: 'filling' } | ({ state: 'made' } & Made);

/** Beside the real one, never inside it: `./data` → `./data-demo`. */
export const demoFolder = (dataDir: string): string => `${resolve(dataDir)}-demo`;

/** Null where the folder is not there yet or empty. @throws StartRefused where it holds something a demo did not make */
export function readNote(folder: string): Note | null {
  const path = pathIn(folder);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Note;
  if (existsSync(folder) && readdirSync(folder).length > 0) throw notADemo(folder);
  return null;
}

/** Readable by its owner only: it holds the password. Never half written. */
export function writeNote(folder: string, note: Note): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${pathIn(folder)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathIn(folder));
}

const pathIn = (folder: string): string => join(folder, 'demo.json');

const notADemo = (folder: string) =>
  new StartRefused('demo.folder', {
    ja: `${folder} には、見本ではないデータがあります。このフォルダーには何もしていません。見本には別のフォルダーを使います（DATA_DIR に「-demo」を付けた名前です）。DATA_DIR を変えるか、フォルダーの名前を変えてください。`,
    en: `${folder} holds data that is no demo; nothing was changed there. The demo uses the folder called like DATA_DIR with "-demo" behind it: name another DATA_DIR, or rename the folder.`,
  });
