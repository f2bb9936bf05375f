import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { RunAs } from './run-as.js';

export interface ServerPlan {
  postgres: string;
  /** the database's files */
  folder: string;
  dataDir: string;
  runAs: RunAs;
  superuserPassword: string;
  /** gives up safety against a power cut, not against kill -9: for tests */
  fast: boolean;
}

export interface RunningServer {
  child: ChildProcess;
  port: number;
  /** what the server said since this start */
  said: () => string;
}

/** Starts the server and waits until it answers. Without a port it takes a free one. */
export async function launch(plan: ServerPlan, wanted?: number): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const server = spawnServer(plan, port);
    if (await answers(server, plan)) return server;
    const said = server.said();
    // Somebody took the port between asking and listening, or a killed backend has not yet let go of the memory.
    const passing = /Address already in use|shared memory block/.test(said);
    if (!passing || attempt >= 20) throw new Error(`PostgreSQL did not start on ${plan.folder}:\n${said}`);
    await pause(250);
  }
}

export function superuserUrl(plan: Pick<ServerPlan, 'superuserPassword'>, port: number, database = 'postgres'): string {
  return `postgresql://postgres:${plan.superuserPassword}@127.0.0.1:${port}/${database}`;
}

function spawnServer(plan: ServerPlan, port: number): RunningServer {
  const logPath = join(plan.dataDir, 'postgres.log');
  const logFile = openSync(logPath, 'a', 0o600);
  if (fstatSync(logFile).size > 5_000_000) ftruncateSync(logFile);
  const before = fstatSync(logFile).size;
  const [command, ...args] = [...plan.runAs.prefix, plan.postgres, '-D', plan.folder, ...settings(port, plan.fast)];
  // Its own session: Ctrl-C in the terminal reaches node alone, which ends its work and then stops the server.
  const child = spawn(command!, args, {
    detached: true,
    stdio: ['ignore', logFile, logFile],
    cwd: plan.dataDir,
    env: environment(),
  });
  child.on('error', () => undefined);
  child.unref();
  closeSync(logFile);
  return { child, port, said: () => readFileSync(logPath).subarray(before).toString('utf8') };
}

function settings(port: number, fast: boolean): string[] {
  const chosen = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: fast ? 200 : 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // Statements and their values hold names and addresses: they stay out of the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // Commits stay synchronous: without fsync they cost the same, and a killed server still loses nothing it acknowledged.
    ...(fast ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Nothing of ours: a server needs no secret keys. */
export function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' };
}

/** false: the server ended before it answered. Recovery after a power cut may take its time, so only its end is a failure. */
async function answers(server: RunningServer, plan: ServerPlan): Promise<boolean> {
  let ended = false;
  server.child.once('error', () => (ended = true));
  server.child.once('exit', () => (ended = true));
  while (!ended) {
    if (await connects(superuserUrl(plan, server.port))) return !ended;
    await pause(20);
  }
  return false;
}

async function connects(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    // A wrong password will not become right by waiting.
    if ((error as { code?: string }).code === '28P01') throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
