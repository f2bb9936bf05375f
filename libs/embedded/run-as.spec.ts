import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { useDataFolder } from '../../test/support/data-folder.js';
import { holdDatabase } from '../../test/support/holder.js';
import { findBinaries } from './binaries.js';
import { asUser, chooseRunAs } from './run-as.js';

const root = process.getuid?.() === 0;
const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--'];

/** Starts on the folder, stops in order. @returns who owned the files and who ran the server */
async function startAndStop(dataDir: string, prefix: string[] = []): Promise<{ files: number; server: number }> {
  const holder = await holdDatabase(dataDir, { prefix });
  const server = Number(execFileSync('ps', ['-o', 'uid=', '-p', String(holder.pid)], { encoding: 'utf8' }));
  holder.child.kill('SIGTERM');
  expect(await once(holder.child, 'exit')).toEqual([0, null]);
  return { files: statSync(join(dataDir, 'postgres')).uid, server };
}

describe('who runs the database', () => {
  const folder = useDataFolder('empty');

  if (root) {
    it('is root under another name, below a folder that other users cannot enter', async () => {
      chmodSync(folder.path, 0o700);
      expect(await startAndStop(join(folder.path, 'data'))).toEqual({ files: 0, server: 0 });
    });

    it('is the owner of the files, when they are not root’s', async () => {
      const closed = join(folder.path, 'closed');
      const data = join(closed, 'data');
      mkdirSync(join(data, 'draft'), { recursive: true });
      chownSync(join(data, 'draft'), 1, 1);
      chownSync(closed, nobody, nobody);
      chmodSync(closed, 0o700);
      const { postgres } = await findBinaries();
      expect(chooseRunAs(data, join(data, 'draft'), postgres)).toEqual(asUser(1));
      expect(await startAndStop(data)).toEqual({ files: 1, server: 1 });
      expect(await startAndStop(data)).toEqual({ files: 1, server: 1 });
    });

    it('is nobody at all where no way leads in: the sentence names DATA_DIR', async () => {
      expect(() => chooseRunAs('/srv/data', folder.path, '/nowhere/postgres')).toThrow('DATA_DIR=/srv/data');
    });

    const repository = fileURLToPath(new URL('../..', import.meta.url));
    const readable =
      spawnSync(asNobody[0]!, [...asNobody.slice(1), 'test', '-r', join(repository, 'package.json')]).status === 0;
    if (readable) {
      it('is the normal user who starts it', async () => {
        const data = join(folder.path, 'data');
        mkdirSync(data);
        chmodSync(folder.path, 0o755);
        chownSync(data, nobody, nobody);
        expect(await startAndStop(data, asNobody)).toEqual({ files: nobody, server: nobody });
      });

      it('is refused to a normal user on the folder of another', async () => {
        await expect(startAndStop(folder.path, asNobody)).rejects.toThrow(`DATA_DIR=${folder.path}`);
      });
    } else {
      console.warn(`NOT TRIED: starting as a normal user, because user ${nobody} cannot read ${repository}`);
    }
  } else {
    it('is the normal user who starts it', async () => {
      const uid = process.getuid!();
      expect(await startAndStop(folder.path)).toEqual({ files: uid, server: uid });
    });
  }
});
