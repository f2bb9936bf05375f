import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedPostgres } from '#embedded';
import { SmtpSink } from '../support/smtp-sink.js';
import { found, type Office, startOn, withOffice } from './installation.js';

const shell = (...command: string[]) => execFileSync(command[0]!, command.slice(1));

describe('a data folder', () => {
  const ground = realpathSync(mkdtempSync(join(tmpdir(), 'tsudoi-restored-')));
  const founded = join(ground, 'founded');
  const copy = join(ground, 'copy');
  let folder: string;
  let sink: SmtpSink;

  /** One start of the product on a folder, its work, and an orderly end. */
  const run = async <T>(work: (office: Office, postgres: EmbeddedPostgres) => Promise<T>): Promise<T> => {
    const postgres = await startOn(folder);
    try {
      return await withOffice(postgres.appUrl, sink.url, (office) => work(office, postgres));
    } finally {
      await postgres.stop();
    }
  };
  const sendDue = () =>
    run(async (office, { place }) => {
      const why = await office.start(place);
      await office.send();
      return [why, await office.states()];
    });
  const sentOnce = [null, ['a sent', 'b sent']];
  const once = { a: 1, b: 1 };
  const copies = () => {
    const counts: Record<string, number> = {};
    for (const { to } of sink.mails) counts[to.split('@')[0]!] = (counts[to.split('@')[0]!] ?? 0) + 1;
    return counts;
  };

  beforeAll(() => found(founded), 60_000);

  /** A folder that was started once, in which two mails wait; and a copy of it. */
  beforeEach(async () => {
    sink = await SmtpSink.start();
    folder = join(ground, 'data');
    for (const old of [folder, `${folder}.starts`, copy, `${copy}.starts`])
      rmSync(old, { recursive: true, force: true });
    shell('cp', '-a', founded, folder);
    await run(async (office, { place }) => {
      await office.start(place);
      await office.plan('a', 'b');
    });
    shell('cp', '-a', folder, copy);
  }, 60_000);
  afterEach(() => sink.close());
  afterAll(() => rmSync(ground, { recursive: true, force: true }));

  it.each([
    ['put in the place of the original', 'other-files', () => [shell('rm', '-rf', folder), renameSync(copy, folder)]],
    ['copied back once more', 'other-files', () => [shell('rm', '-rf', folder), shell('cp', '-a', copy, folder)]],
    ['written over the original, file by file', 'older', () => shell('cp', '-a', `${copy}/.`, folder)],
    [
      'unpacked over the original',
      'other-files',
      () => shell('sh', '-c', `tar -C ${copy} -cf - . | tar -C ${folder} -xf -`),
    ],
    ['started where it lies', 'other-files', () => (folder = copy)],
  ])(
    'whose copy is %s sends nothing of what was planned in it',
    async (_, why, restore) => {
      expect(await sendDue()).toEqual(sentOnce);
      restore();
      expect(await sendDue()).toEqual([why, ['a held', 'b held']]);
      // The next start is an ordinary one, and what is held stays held.
      expect(await sendDue()).toEqual([null, ['a held', 'b held']]);
      expect(copies()).toEqual(once);
    },
    60_000,
  );

  it.each([
    ['is started again', () => undefined],
    [
      'is moved',
      () => {
        renameSync(folder, `${folder}-2`);
        folder = `${folder}-2`;
      },
    ],
    ['has lost what stood beside it, as in a new container on the same volume', () => rmSync(`${folder}.starts`)],
    [
      'gets new rights and another time of change',
      () => [shell('chmod', '-R', 'go-rwx', folder), shell('touch', join(folder, 'postgres/global/pg_control'))],
    ],
  ])(
    'that %s sends what is planned',
    async (_, change) => {
      change();
      expect(await sendDue()).toEqual(sentOnce);
      expect(await sendDue()).toEqual(sentOnce);
      expect(copies()).toEqual(once);
    },
    60_000,
  );

  it('whose PostgreSQL was killed and recovered sends what is planned', async () => {
    await run(async (office, postgres) => {
      await office.start(postgres.place);
      const { pid } = postgres;
      process.kill(pid, 'SIGKILL');
      while (postgres.pid === pid) await pause(50);
    });
    expect(await sendDue()).toEqual(sentOnce);
    expect(copies()).toEqual(once);
  }, 60_000);

  it('that nothing can tell from its copy is held when a person says so', async () => {
    const held = await run(async (office, { place }) => {
      const why = await office.start(place, true);
      await office.send();
      return [why, await office.states()];
    });
    expect([held, copies()]).toEqual([['told', ['a held', 'b held']], {}]);
  }, 60_000);

  it('whose database is read back elsewhere sends nothing from there; several processes on the first one send all', async () => {
    await run(async (office, { appUrl, superuserUrl, place }) => {
      await office.start(place);
      const admin = new pg.Client({ connectionString: superuserUrl });
      await admin.connect();
      await office.database.dataSource.destroy();
      await admin.query('create database copied template tsudoi owner app_owner');
      await admin.query('grant connect on database copied to app');
      await admin.end();

      const process = () =>
        withOffice(appUrl, sink.url, async (each) => {
          const why = await each.start();
          await each.send();
          return why;
        });
      expect(await Promise.all([process(), process(), process()])).toEqual([null, null, null]);
      expect(copies()).toEqual(once);

      await withOffice(appUrl.replace(/tsudoi$/, 'copied'), sink.url, async (there) => {
        // A worker that was running when the database was exchanged finds out as well, without a start.
        await there.send();
        expect(await there.states()).toEqual(['a held', 'b held']);
        expect(await there.start()).toBeNull();
      });
      expect(copies()).toEqual(once);
    });
  }, 60_000);
});
