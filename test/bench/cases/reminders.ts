import pg from 'pg';
import { ReminderSweep } from '#outreach';
import type { BenchCase } from '../bench-case.js';
import { expectReminders, forgetReminders, seedReminders } from '../due-reminders.js';
import { alone, compare } from '../measure.js';
import { openDesk } from '../office-desk.js';
import { emptyPost } from '../planned-mails.js';

const count = 10_000;

/** Reminders of one event turned into mails by the sweep, beside one INSERT … SELECT of the finished rows. */
export const reminders: BenchCase = {
  name: 'reminders',
  minutes: 8,
  async *measure({ ground, options, progress }) {
    await emptyPost(ground);
    const { app } = await openDesk(ground);
    const sweep = app.get(ReminderSweep, { strict: false });
    progress(`seeding ${count} applications`);
    const due = await seedReminders(ground, count);
    const client = new pg.Client({ connectionString: ground.postgres.appUrl });
    await client.connect();
    ground.atEnd(() => client.end());

    await sweep.sweep();
    await expectReminders(ground, due);
    await ground.sql('create table finished_mail as select * from mail order by id');
    await ground.sql('grant select on finished_mail to app');
    ground.atEnd(() => ground.sql('drop table finished_mail'));
    await ground.asSuperuser('analyze finished_mail');

    const bare = async () => {
      await client.query('begin');
      await client.query(`select set_config('app.workspace', $1, true)`, [ground.workspace]);
      await client.query('insert into mail select * from finished_mail');
      await client.query('commit');
    };
    const again: number[] = [];
    yield await compare({
      name: `${count.toLocaleString('en-US')} due reminders into rows`,
      unit: '/s',
      rounds: options.rounds,
      run: async (side) => {
        await forgetReminders(ground);
        await ground.calm();
        const seconds = await timed(side === 'ours' ? () => sweep.sweep() : bare);
        await expectReminders(ground, due);
        if (side === 'ours') {
          again.push((await timed(() => sweep.sweep())) * 1000);
          await expectReminders(ground, due);
        }
        return count / seconds;
      },
      progress,
      note: 'bare: INSERT … SELECT of the finished rows',
    });
    yield alone('the next sweep, which finds nobody new', 'ms', again);
  },
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
