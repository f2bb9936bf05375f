// A worker as its own process, with mails of a test kind. It stands ready until it is told its plan: one line of JSON.
import 'reflect-metadata';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MailKinds } from '#messaging';
import { MessagingModule } from '#messaging/web';
import { type Actor, Audit, createLog, Database, JobQueue, loadConfig, nestLogger, PlatformModule, type QueueBackend, StaffDoor, Sweeps, SystemClock, WorkspaceProfile } from '#platform'; // prettier-ignore
import { NotedAudit } from '../support/noted-audit.js';
import { Noters } from '../support/test-facts.js';
import { OneHost, testKinds } from '../support/test-mails.js';

export interface WorkerPlan {
  appUrl: string;
  queue: QueueBackend;
  smtpUrl: string;
  /** SMTP connections */
  lines: number;
  /** stops for good inside the first letter it renders */
  hangsAtRender?: boolean;
  /** stops for good inside a slow handler of a fact */
  hangsAtFact?: boolean;
}

class Nobody extends StaffDoor {
  async actor(): Promise<Actor | null> {
    return null;
  }
  permissions() {
    return ['mailbox.read', 'mails.read', 'mails.send', 'mails.release'];
  }
  async denied() {}
}

@Global()
@Module({
  providers: [
    { provide: WorkspaceProfile, useClass: OneHost },
    { provide: StaffDoor, useClass: Nobody },
    { provide: Audit, useClass: NotedAudit },
  ],
  exports: [WorkspaceProfile, StaffDoor, Audit],
})
class Ports {}

const orders = createInterface(process.stdin);
orders.once('close', () => process.exit(0));
const [line] = (await once(orders, 'line')) as [string];
orders.removeAllListeners('close').close();
process.stdin.unref();
const plan = JSON.parse(line) as WorkerPlan;
const config = loadConfig({
  SECRET_KEY: 'k'.repeat(32),
  MAIL_FROM: 'oshirase@tsudoi.example',
  SMTP_URL: plan.smtpUrl,
  MAIL_CONCURRENCY: String(plan.lines),
});
const log = createLog(process.env['WORKER_LOG'] ?? 'silent');
const platform = PlatformModule.forRoot({
  config, log, clock: new SystemClock(), database: { url: plan.appUrl }, queue: plan.queue,
}); // prettier-ignore

const say = (word: string) => process.stdout.write(`${word}\n`);
const hang = () => {
  say('rendering');
  return new Promise<never>(() => setInterval(() => undefined, 60_000));
};

const noting = {
  provide: Noters,
  inject: [Database],
  useFactory: (database: Database) => new Noters(database, plan.hangsAtFact ? hang : undefined),
};

@Module({ imports: [platform, Ports, MessagingModule], providers: [noting] })
class WorkerModule {}

const app = await NestFactory.createApplicationContext(WorkerModule, { logger: nestLogger(log), abortOnError: false });
for (const kind of testKinds) app.get(MailKinds).add(plan.hangsAtRender ? { ...kind, render: hang } : kind);
await app.get(JobQueue).start();
app.get(Sweeps).start();
process.on('SIGTERM', () => {
  void (async () => {
    await app.get(Sweeps).stop();
    await app.get(JobQueue).close();
    await app.close();
    process.exit(0);
  })();
});
say('ready');
