import type { INestApplicationContext, Type } from '@nestjs/common';
import { Mailbox, Postman } from '#messaging';
import { ReminderSweep } from '#outreach';
import { type Actor, type FixedClock, Relay } from '#platform';
import type { Calendar } from './calendar.js';

/** A host body on the stage. */
export interface Scene {
  workspaceId: string;
  slug: string;
  /** who does what there, by role */
  staff: Readonly<Record<string, Actor>>;
}

/** Something that happened in the past of the demo. */
export interface Deed {
  at: Date;
  /** told while the demo is made */
  line?: string;
  act: () => Promise<void>;
}

/** Hours of the day at which reminders fall due. */
const hours = ['08:00', '09:00', '10:00'];

/** The whole product with a clock that is moved on from deed to deed; what falls due on the way happens at its hour. */
export class Stage {
  constructor(
    private readonly app: INestApplicationContext,
    readonly clock: FixedClock,
    readonly calendar: Calendar,
  ) {}

  face<T>(type: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.app.get<T>(type as Type<T>);
  }

  /** One after the other, in the order of their times. */
  async play(deeds: readonly Deed[], say: (line: string) => void): Promise<void> {
    for (const { at, line, act } of deeds.toSorted((one, other) => one.at.getTime() - other.at.getTime())) {
      await this.goTo(at);
      if (line) say(line);
      await act();
      await this.settle();
    }
  }

  /** Moves the clock on. @throws where that would be backwards */
  async goTo(at: Date): Promise<void> {
    if (at < this.clock.now()) throw new Error(`the demo cannot go back to ${at.toISOString()}`);
    for (const due of this.#hoursUntil(at)) {
      this.clock.set(due);
      await this.face(ReminderSweep).sweep();
      await this.settle();
    }
    this.clock.set(at);
  }

  /** Every stored fact is told, every mail that is due lies in the mailbox. */
  async settle(): Promise<void> {
    await this.face(Relay).sweep();
    await this.face(Postman).deliverDue();
  }

  /** Tokens of the links of this kind in the mails to this address, the newest first: as somebody with that mailbox finds them. */
  async tokensTo(scene: Scene, address: string, kind: 'r' | 'invitations'): Promise<string[]> {
    const tokens: string[] = [];
    for (const { id, toAddress } of await this.#letters(scene))
      if (toAddress === address) tokens.push(...(await this.#tokensIn(scene, id, kind)));
    return tokens;
  }

  /** Tokens of every questionnaire link that lies in the mailbox. */
  async answerTokens(scene: Scene): Promise<string[]> {
    const tokens = new Set<string>();
    for (const { id } of await this.#letters(scene))
      for (const token of await this.#tokensIn(scene, id, 'q')) tokens.add(token);
    return [...tokens];
  }

  async #letters({ workspaceId }: Scene): Promise<{ id: string; toAddress: string }[]> {
    return (await this.face(Mailbox).list(workspaceId, { page: 1, size: 10_000, offset: 0 })).lines;
  }

  async #tokensIn({ workspaceId, slug }: Scene, mailId: string, kind: string): Promise<string[]> {
    const { text } = await this.face(Mailbox).read(workspaceId, mailId);
    return [...text.matchAll(new RegExp(`/w/${slug}/${kind}/([\\w.-]+)`, 'g'))].map(([, token]) => token!);
  }

  #hoursUntil(at: Date): Date[] {
    const now = this.clock.now();
    const first = this.calendar.dayOf(now);
    const due: Date[] = [];
    for (let days = 0; ; days += 1) {
      const day = this.calendar.after(first, days);
      const times = hours.map((hour) => this.calendar.at(day, hour));
      due.push(...times.filter((time) => time > now && time <= at));
      if (times[0]! > at) return due;
    }
  }
}
