import { Injectable } from '@nestjs/common';
import type { EventView, Mode } from '#events';
import type { Tx } from '#platform';
import type { Language } from '#ui/i18n';

/** 12月4日(金) 9:00 · 日時と場所のお知らせ; both may hold readings. */
export interface ComingMail {
  when: string;
  what: string;
}

export interface ComingMailSource {
  /** what those confirmed in these ways will get about an event from now on, by time; reads only, in one statement */
  list(tx: Tx, event: EventView, language: Language, ways: ReadonlySet<Mode>): Promise<ComingMail[]>;
}

/** このあと届くメール: said on the form, on my page and in the confirmation by whoever sends later mails. */
@Injectable()
export class ComingMails {
  readonly #sources: ComingMailSource[] = [];

  add(source: ComingMailSource): void {
    this.#sources.push(source);
  }

  /** @param ways in which the readers take part; every way of the event while they have yet to choose */
  async list(
    tx: Tx,
    event: EventView,
    language: Language,
    ways: ReadonlySet<Mode> = waysOf(event),
  ): Promise<ComingMail[]> {
    const mails: ComingMail[] = [];
    for (const source of this.#sources) mails.push(...(await source.list(tx, event, language, ways)));
    return mails;
  }
}

const waysOf = (event: EventView): ReadonlySet<Mode> =>
  new Set(event.sessions.flatMap(({ pools }) => pools.map(({ mode }) => mode)));
