import { setTimeout as pause } from 'node:timers/promises';
import { RedisServer, redisProgram } from '../../support/redis.js';
import { SmtpSink } from '../../support/smtp-sink.js';
import type { Bench, BenchCase } from '../bench-case.js';
import { alone, type Measured, short } from '../measure.js';
import { openDesk } from '../office-desk.js';
import { emptyPost, linkMails, plan } from '../planned-mails.js';
import { freePort } from '../programs.js';

const count = 100;
/** milliseconds between two mails, on average: the worker is at rest again, and sweeps are met at any point of their three seconds */
const apart = 300;

/** What the queue buys: from the commit of a mail to the moment the mail server has accepted it. */
export const queueLatency: BenchCase = {
  name: 'queue latency',
  minutes: 6,
  async *measure(bench) {
    await emptyPost(bench.ground);
    yield await latency(bench, 'bell on PostgreSQL');
    if (redisProgram) {
      const redis = await RedisServer.start();
      bench.ground.atEnd(() => redis.remove());
      yield await latency(bench, 'bell on Redis', redis.url);
    } else bench.progress('no redis-server: the bell on Redis is left out');
    // A Redis that nobody runs: every bell is lost, and the sweeps carry everything.
    yield await latency(bench, 'sweeps alone, the queue dead', `redis://127.0.0.1:${await freePort()}`);
  },
};

async function latency({ ground, product, progress }: Bench, how: string, redisUrl?: string): Promise<Measured> {
  const sink = await SmtpSink.start();
  ground.atEnd(() => sink.close());
  const desk = await openDesk(ground, redisUrl ? { REDIS_URL: redisUrl } : {});
  const worker = product.worker({ redisUrl, smtpUrl: sink.url });
  const [first, ...mails] = await linkMails(ground, count + 1);
  const wayOf = async (mail: typeof first) => {
    const accepted = sink.mailTo(mail!.to.email, () => true, 60_000).then(() => performance.now());
    const committed = await plan(desk.app, ground, [mail!]);
    return Math.max(0, (await accepted) - committed);
  };
  await wayOf(first);
  const ways: Promise<number>[] = [];
  for (const [n, mail] of mails.entries()) {
    ways.push(wayOf(mail));
    await pause(scattered(n) * 2 * apart);
  }
  const raws = await Promise.all(ways);
  await worker.end();
  await desk.close();
  const sorted = [...raws].sort((a, b) => a - b);
  const note = `p95 ${short(sorted[Math.floor(count * 0.95)]!)} ms, most ${short(sorted.at(-1)!)} ms`;
  const line = alone(`commit to mail accepted, ${how}`, 'ms', raws, note);
  progress(`${line.name}: ${short(line.ours!.median)} ms, ${note}`);
  return line;
}

/** 0 to 1 without a pattern that could fall into step with anything, and the same in every run. */
const scattered = (n: number): number => (n * 0.618_033_988_75) % 1;
