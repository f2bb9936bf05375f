import { setTimeout as pause } from 'node:timers/promises';
import { SmtpSink } from '../../support/smtp-sink.js';
import type { BenchCase } from '../bench-case.js';
import type { Ground } from '../ground.js';
import { compare } from '../measure.js';
import type { SendOrders } from '../nodemailer-loop.js';
import { openDesk } from '../office-desk.js';
import { emptyPost, linkMails, plan } from '../planned-mails.js';
import { fromSource } from '../programs.js';

const count = 1_000;
/** as many as MAIL_CONCURRENCY is unless set */
const connections = 3;

/** Mails in bulk: ours from committed rows with a lease, a state and an answer each; bare from a list in memory that nobody keeps. */
export const delivery: BenchCase = {
  name: 'delivery',
  minutes: 8,
  async *measure({ ground, product, options, progress }) {
    await emptyPost(ground);
    const sink = await SmtpSink.start();
    ground.atEnd(() => sink.close());
    const desk = await openDesk(ground);
    product.worker({ smtpUrl: sink.url });
    const loop = ground.programs.start({
      name: 'nodemailer',
      nodeOptions: fromSource,
      run: ['test/bench/nodemailer-loop.ts'],
    });
    const ours = async (mails: number) => {
      const planned = await linkMails(ground, mails);
      await ground.calm();
      const before = sink.mails.length;
      const committed = await plan(desk.app, ground, planned);
      await sink.received(before + mails, 120_000);
      const seconds = (performance.now() - committed) / 1000;
      await everyRowIsSent(ground);
      return mails / seconds;
    };
    await ours(100);
    const { subject, text, html } = sink.mails.at(-1)!;
    const bare = async (mails: number) => {
      const addresses = Array.from({ length: mails }, (_, n) => `bare${n}@namioto.example`);
      const orders: SendOrders = { smtpUrl: sink.url, connections, addresses, message: { subject, text, html } };
      return mails / ((await loop.ask<number>(orders)) / 1000);
    };
    await bare(100);
    yield await compare({
      name: `${count} mails delivered on ${connections} connections`,
      unit: '/s',
      rounds: options.rounds,
      run: (side) => (side === 'ours' ? ours : bare)(count),
      progress,
      note: 'bare: a pooled nodemailer loop that keeps nothing',
    });
  },
};

/** The sink has accepted them all; the last states are written a moment later. */
async function everyRowIsSent(ground: Ground): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await ground.sql(`select id from mail where kind = 'registration.link' and state <> 'sent' limit 1`);
    if (open.length === 0) return;
    await pause(50);
  }
  throw new Error('a mail has been accepted and its row does not say so');
}
