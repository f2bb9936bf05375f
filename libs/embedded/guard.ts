import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment } from './server.js';

/**
 * Stops the server when this process is gone, however it went: the guard waits on a pipe that only we hold open.
 * The server's number is compared with the folder's, so that a later process of the same number is left alone.
 * @returns dismisses the guard
 */
export function guardServer(pid: number, folder: string): () => void {
  const script = `read -r line; [ "$(head -n 1 "$1" 2>/dev/null)" = "$0" ] && kill -INT "$0"`;
  const guard = spawn('sh', ['-c', script, String(pid), join(folder, 'postmaster.pid')], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    env: environment(),
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return () => guard.kill('SIGKILL');
}
