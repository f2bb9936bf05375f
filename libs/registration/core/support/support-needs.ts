import { Injectable } from '@nestjs/common';
import { type EventView, startOf } from '#events';
import { Clock, NotFound, type Tx } from '#platform';
import type { ApplicationView, PersonView } from '../application.queries.js';
import { eventCalledOff, supportClosed } from '../refusals.js';
import type { MyPage } from '../my-application.js';
import { Registrations } from '../registrations.js';
import { needsOf } from './support.queries.js';
import { sameSupport, type Support } from './support.rules.js';
import { SupportSeal } from './support-seal.js';
import { withdrawNeeds, writeNeeds } from './support-writing.js';

/** One person as whoever holds the link sees them. */
export interface MyNeed {
  person: PersonView;
  /** what was written; null: nothing, or nothing that this link may show */
  support: Support | null;
  /** the person wrote it over a link of their own: others neither see it nor change it */
  theirOwn: boolean;
}

export interface MyNeeds {
  event: EventView;
  application: ApplicationView;
  needs: MyNeed[];
}

/** Whether needs can be told and changed: the event asks, and has not begun. */
export const takesNeeds = (event: EventView, now: Date): boolean =>
  event.asksSupport && event.state === 'published' && now < (startOf(event) ?? now);

/** What participants need: said, changed and taken back by themselves, over their link. */
@Injectable()
export class SupportNeeds {
  constructor(
    private readonly clock: Clock,
    private readonly registrations: Registrations,
    private readonly seal: SupportSeal,
  ) {}

  /** @throws NotFound where the event does not ask */
  mine(workspaceId: string, token: string): Promise<MyNeeds> {
    return this.registrations.mine(workspaceId, token, (tx, my) => this.#needs(tx, workspaceId, my));
  }

  /** null takes back. Who is not named stays as they are. @throws where the event has begun */
  change(workspaceId: string, token: string, wishes: ReadonlyMap<string, Support | null>): Promise<void> {
    return this.registrations.mine(workspaceId, token, async (tx, my) => {
      const { event, needs } = await this.#needs(tx, workspaceId, my);
      const at = this.clock.now();
      if (event.state === 'cancelled') throw eventCalledOff();
      if (!takesNeeds(event, at)) throw supportClosed();
      const changed = needs.flatMap(({ person: { registrationId }, support: before, theirOwn }) => {
        const support = wishes.get(registrationId);
        if (support === undefined || theirOwn || sameSupport(support, before)) return [];
        return [{ registrationId, support }];
      });
      await withdrawNeeds(
        tx,
        changed.flatMap(({ registrationId, support }) => (support ? [] : [registrationId])),
      );
      await writeNeeds(
        tx,
        { workspaceId, own: my.alone, at },
        changed.flatMap(({ registrationId, support }) =>
          support ? [{ registrationId, sealed: this.seal.seal(workspaceId, registrationId, support) }] : [],
        ),
      );
    });
  }

  async #needs(tx: Tx, workspaceId: string, { event, application, alone }: MyPage): Promise<MyNeeds> {
    if (!event.asksSupport) throw new NotFound();
    const live = application.people.filter((person) => person.live);
    const stored = await needsOf(
      tx,
      live.map(({ registrationId }) => registrationId),
    );
    const needs = live.map((person): MyNeed => {
      const found = stored.find(({ registrationId }) => registrationId === person.registrationId);
      const theirOwn = Boolean(found?.own) && !alone;
      const support = found && !theirOwn ? this.seal.open(workspaceId, person.registrationId, found.sealed) : null;
      return { person, support, theirOwn };
    });
    return { event, application, needs };
  }
}
