import { setTimeout as delay } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock, Every, JobQueue, Log } from '#platform';
import { Breaker } from './breaker.js';
import { Delivery, type HeldMail } from './delivery.js';
import { judge, mayBeItsOwn, type Verdict } from './mail.rules.js';
import { MailServer } from './mail-server.js';
import { type Answer, MailTransport } from './mail-transport.js';
import { deliverJob } from './mails.js';

const batch = 50;
const heartbeat = 3_000;
/** what a stopping process gives to mails that are being sent */
const goodbye = 8_000;
/** tries to write how a mail ended before the server's words are left out, in case it is they that cannot be written */
const patience = 3;
/** and before it is said in the log again that it cannot be written: about a minute */
const silence = 30;

/**
 * Carries due mails to the transport, on as many lines as that has. Woken by bells and by a sweep;
 * without any bell everything still goes out, only up to three seconds later.
 */
@Injectable()
export class Postman implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #breaker = new Breaker();
  /** taken and not yet on a line */
  readonly #bag: HeldMail[] = [];
  /** everything whose lease is ours, in the bag or on a line */
  readonly #held = new Set<HeldMail>();
  readonly #lines = new Set<Promise<void>>();
  #claiming: Promise<void> | undefined;
  #rung = false;
  #closing = false;
  #pulse: NodeJS.Timeout | undefined;

  constructor(
    private readonly delivery: Delivery,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly queue: JobQueue,
    private readonly server: MailServer,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.queue.listen(deliverJob, async () => this.wake());
  }

  /** What bells lose is found here, and what dead workers held. */
  @Every(3_000)
  async sweep(): Promise<void> {
    const freed = await this.delivery.reclaim([...this.#held]);
    if (freed > 0) this.log.warn({ mails: freed }, 'leases had ended; the mails are free again');
    this.wake();
  }

  /** Looks for due mails, without waiting for them. However often it is called, a row is claimed once. */
  wake(): void {
    this.#rung = true;
    while (!this.#closing && this.#lines.size < this.transport.lines) {
      const line = this.#work();
      this.#lines.add(line);
      void line.finally(() => this.#lines.delete(line));
    }
  }

  /** Delivers everything that is due now; for tests and for a command that waits. */
  async deliverDue(): Promise<void> {
    await this.sweep();
    while (this.#lines.size > 0) await Promise.all(this.#lines);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing = true;
    const waiting = this.#bag.splice(0);
    for (const held of waiting) this.#held.delete(held);
    await Promise.allSettled([
      this.delivery.release(waiting),
      Promise.race([Promise.all(this.#lines), delay(goodbye, null, { ref: false })]),
    ]);
    clearInterval(this.#pulse);
    await this.transport.close();
  }

  async #work(): Promise<void> {
    for (let held = await this.#next(); held; held = await this.#next()) {
      try {
        await this.#carry(held);
      } catch (error) {
        this.log.error({ mail: held.mail.id, err: error }, 'how a mail ended could not be written; its lease will end');
      } finally {
        this.#held.delete(held);
      }
    }
  }

  /** The next mail to carry; undefined when nothing is due or the server is left alone for a while. */
  async #next(): Promise<HeldMail | undefined> {
    while (!this.#closing && !this.#breaker.isOpen(this.clock.elapsed())) {
      const held = this.#bag.shift();
      if (held) return held;
      if (!this.#claiming && !this.#rung) return undefined;
      this.#claiming ??= this.#claim().finally(() => (this.#claiming = undefined));
      await this.#claiming;
    }
    return undefined;
  }

  /** One claim at a time. The database may be away: the next sweep begins again. */
  async #claim(): Promise<void> {
    this.#rung = false;
    try {
      for (const due of await this.delivery.due()) {
        const { taken, held } = await this.delivery.claim(due, Math.min(batch, this.transport.lines * 10));
        this.#take(held);
        if (taken === 0) continue;
        this.#rung = true;
        return;
      }
    } catch (error) {
      this.log.error({ err: error }, 'due mails could not be taken');
    }
  }

  #take(held: HeldMail[]): void {
    for (const one of held) this.#held.add(one);
    this.#bag.push(...held);
    this.#pulse ??= setInterval(() => void this.#beat(), heartbeat).unref();
  }

  async #beat(): Promise<void> {
    const held = [...this.#held];
    if (held.length === 0) return;
    try {
      const kept = await this.delivery.renew(held);
      this.#drop(held.filter((one) => !kept.has(one.mail.id)));
    } catch (error) {
      this.log.warn({ mails: held.length, err: error }, 'leases could not be renewed');
    }
  }

  /** What we lost must not go out from here; what is on a line finds out at its hand-over. */
  #drop(lost: HeldMail[]): void {
    for (const one of lost) {
      const place = this.#bag.indexOf(one);
      if (place < 0) continue;
      this.#bag.splice(place, 1);
      this.#held.delete(one);
    }
  }

  async #carry(held: HeldMail): Promise<void> {
    const answer = await this.#try(held);
    if (!answer) return;
    const verdict = judge(answer);
    if (verdict === 'down' && !(this.#breaker.trusted && mayBeItsOwn(answer))) return this.#pause(held, answer);
    if (verdict === 'down') this.#breaker.doubt();
    else await this.#serves(verdict);
    await this.#insist(async (words) => {
      const ours = await this.delivery.settle(held, words ? answer : wordless(answer));
      this.log.info({ mail: held.mail.id, phase: answer.phase, code: answer.code, ours }, 'mail');
    });
  }

  async #serves(verdict: Verdict): Promise<void> {
    this.#breaker.reset(verdict === 'sent');
    if (verdict === 'sent') await this.server.takes();
  }

  /** @returns undefined when the row could not be marked: then nothing left, no try is counted, and the row is free again */
  async #try(held: HeldMail): Promise<Answer | undefined> {
    let refusal: unknown;
    const handOver = () => this.delivery.handOver(held).catch((error: unknown) => Promise.reject((refusal = error)));
    try {
      return await this.transport.carry(held.outgoing, handOver);
    } catch (error) {
      this.log.warn({ mail: held.mail.id, err: error }, 'a mail was not handed over');
      if (!refusal) return { phase: 'compose', text: String(error) };
    }
    const runAt = new Date(this.clock.now().getTime() + heartbeat);
    await this.#insist(() => this.delivery.release([held], { runAt, answer: { phase: 'envelope' } }));
    return undefined;
  }

  /**
   * No try is counted. The mails keep their hour, so that a clock that is set back makes none of them wait longer than the
   * pause; only the one that met the trouble goes behind those that are due now, lest it be its own and stop all others.
   */
  async #pause(held: HeldMail, answer: Answer): Promise<void> {
    this.#breaker.trip(this.clock.elapsed());
    const waiting = this.#bag.splice(0);
    await this.server.refuses(answer);
    const runAt = mayBeItsOwn(answer) ? this.clock.now() : undefined;
    await this.#insist((words) => this.delivery.release([held], { runAt, answer: words ? answer : wordless(answer) }));
    await this.#insist((words) => this.delivery.release(waiting, { answer: words ? answer : wordless(answer) }));
    for (const one of waiting) this.#held.delete(one);
  }

  /**
   * A database that is away must not make us forget what the mail server said: a mail that it took would leave once more.
   * So there is no end to it but the end of the process; its leases are renewed meanwhile.
   */
  async #insist(write: (words: boolean) => Promise<void>): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      try {
        return await write(failures < patience);
      } catch (error) {
        if (this.#closing && failures >= patience) throw error;
        if (failures % silence === 0) this.log.error({ err: error }, 'how a mail ended could not be written yet');
        await delay(Math.min(2_000, 100 * 2 ** failures));
      }
    }
  }
}

const wordless = ({ text: _, ...rest }: Answer): Answer => rest;
