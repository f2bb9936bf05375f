import { spawnSync } from 'node:child_process';
import { lchownSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '#platform';

/** How PostgreSQL, which refuses to run as root, is started: put `prefix` before its command. */
export interface RunAs {
  prefix: string[];
  /** number of the user that must own the database's files */
  owner: number;
}

/** Any number but root's; the files of a database that root starts this way belong to it. */
const stranger = 1;

/**
 * A normal user simply runs the programs. Root takes on another name in a user namespace, which can still enter every folder of root's;
 * where the kernel forbids namespaces, it becomes another user that keeps the right to pass through closed folders.
 * @param folder must exist; the database will be inside it
 * @param program must be runnable by whoever is chosen
 */
export function chooseRunAs(dataDir: string, folder: string, program: string): RunAs {
  const uid = process.getuid?.() ?? stranger;
  const owner = statSync(folder).uid;
  if (uid !== 0) {
    if (owner !== uid) throw otherOwner(dataDir, owner, uid);
    return { prefix: [], owner: uid };
  }
  const choice = [inNamespace(), asUser(owner === 0 ? stranger : owner)]
    .filter((candidate) => owner === 0 || candidate.owner === owner)
    .find((candidate) => worksIn(candidate, folder, program));
  if (!choice) throw cannotRun(dataDir);
  return choice;
}

/** Root only: gives the tree to the user that will run the database. */
export function giveTo(owner: number, folder: string): void {
  if (process.getuid?.() !== 0) return;
  lchownSync(folder, owner, owner);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveTo(owner, path);
    else lchownSync(path, owner, owner);
  }
}

function inNamespace(): RunAs {
  return { prefix: ['unshare', '--user', '--map-user=1', '--map-group=1', '--'], owner: 0 };
}

export function asUser(owner: number): RunAs {
  const rights = ['--securebits=+no_setuid_fixup', '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  return { prefix: ['setpriv', `--reuid=${owner}`, `--regid=${owner}`, '--clear-groups', ...rights, '--'], owner };
}

function worksIn({ prefix }: RunAs, folder: string, program: string): boolean {
  const [command, ...args] = [...prefix, 'sh', '-c', '[ -w "$0" ] && "$1" --version', folder, program];
  return spawnSync(command!, args, { stdio: 'ignore' }).status === 0;
}

function cannotRun(dataDir: string): StartRefused {
  return new StartRefused('embedded.root', {
    ja: `root では内蔵 PostgreSQL をこのデータフォルダー（DATA_DIR=${dataDir}）で起動できません。一般ユーザーで起動するか、一般ユーザーが入れる場所を DATA_DIR に指定してください。`,
    en: `As root, the built-in PostgreSQL cannot run on this data folder (DATA_DIR=${dataDir}). Start as a normal user, or name a DATA_DIR that normal users can enter.`,
  });
}

function otherOwner(dataDir: string, owner: number, uid: number): StartRefused {
  return new StartRefused('embedded.owner', {
    ja: `データフォルダー（DATA_DIR=${dataDir}）は別のユーザー（番号 ${owner}）のものです。そのユーザーで起動するか、持ち主を ${uid} に変えてください。`,
    en: `The data folder (DATA_DIR=${dataDir}) belongs to another user (number ${owner}). Start as that user, or give the folder to user ${uid}.`,
  });
}
