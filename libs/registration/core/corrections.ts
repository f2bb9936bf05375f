import { Injectable } from '@nestjs/common';
import { correctPerson, officeMeant } from '#directory';
import { type EventView, loadEvent, promotionIsAutomatic } from '#events';
import { Mails } from '#messaging';
import { type Actor, Audit, Clock, Database, NotFound, type Tx } from '#platform';
import type { ApplicationView, PersonView } from './application.queries.js';
import { loadApplicationOf } from './application.queries.js';
import type { Choices } from './choices.js';
import { changesOf, type Corrected } from './corrections.rules.js';
import { writeCorrected, writeCorrections } from './correction-writing.js';
import { alteredMail, linksMails } from '../mail/planned-mails.js';
import { PoolReader } from './pool-reader.js';
import { eventCalledOff, nobodyToWriteTo } from './refusals.js';
import { applyChanges } from './seat-changes.js';
import { byStaff } from './seat-writing.js';
import { lockPools, promoteNext, writeCounts } from './standing.js';

/** How one person and the application they stand on should read. */
export interface CorrectionInput extends Corrected {
  /** null: seats stay as they are */
  choices: Choices | null;
}

/** What was put right: nothing, or also that links are new. */
export interface Outcome {
  changed: boolean;
  newLinks: boolean;
}

/** What staff put right on an application, each with what stood there before; and a lost link sent once more. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /** @throws NotFound, or DomainError where a seat asked for is full */
  correct(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    registrationId: string,
    input: CorrectionInput,
  ): Promise<Outcome> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const { application, person } = await standing(tx, eventId, registrationId);
      const changes = changesOf(application, person, input);
      const seats = input.choices && person.live && (await this.#reseat(tx, event, locked, application, person, input.choices, actor)); // prettier-ignore
      if (changes.length === 0 && !seats) return { changed: false, newLinks: false };
      const newLinks = changes.some(({ field }) => field === 'contact_email' || field === 'email');
      await this.#write(tx, workspaceId, application, person, input, changes, newLinks);
      await writeCorrections(tx, { workspaceId, applicationId: application.id, byAccount: actor.accountId, at: now }, changes); // prettier-ignore
      const { application: after } = await standing(tx, eventId, registrationId);
      await this.mails.plan(
        tx,
        workspaceId,
        newLinks
          ? linksMails(after, event, now, application)
          : seats
            ? alteredMail('changed', after, event, [registrationId], now)
            : [],
      );
      await this.audit.record(tx, actor, 'registration.corrected', { kind: 'registration', id: registrationId });
      return { changed: true, newLinks };
    });
  }

  /** Sends the links of an application once more; they stay what they were. @throws DomainError where nobody has an address */
  resend(workspaceId: string, actor: Actor, eventId: string, registrationId: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event) throw new NotFound();
      if (event.state === 'cancelled') throw eventCalledOff();
      const { application } = await standing(tx, eventId, registrationId);
      const mails = linksMails(application, event, this.clock.now());
      if (mails.length === 0) throw nobodyToWriteTo();
      await this.mails.plan(tx, workspaceId, mails);
      await this.audit.record(tx, actor, 'application.link-sent', { kind: 'application', id: application.id });
    });
  }

  /** By the rules of the seats: nobody goes past those in line, and what is given up goes to the next. @returns whether any seat changed */
  async #reseat(
    tx: Tx,
    event: EventView,
    locked: Awaited<ReturnType<typeof lockPools>>,
    application: ApplicationView,
    { registrationId, email }: PersonView,
    choices: Choices,
    actor: Actor,
  ): Promise<boolean> {
    if (event.state === 'cancelled') throw eventCalledOff();
    const at = this.clock.now();
    const automatic = promotionIsAutomatic(event, at);
    const counts = await applyChanges(
      tx,
      event,
      locked,
      application,
      [{ registrationId, choices, email }],
      { lineFirst: !automatic, by: byStaff(actor.accountId, '', at) },
    ); // prettier-ignore
    if (!counts) return false;
    if (automatic) await promoteNext(tx, this.mails, event, counts, at);
    else await writeCounts(tx, counts);
    return true;
  }

  async #write(
    tx: Tx,
    workspaceId: string,
    application: ApplicationView,
    person: PersonView,
    input: CorrectionInput,
    changes: ReturnType<typeof changesOf>,
    newLinks: boolean,
  ): Promise<void> {
    if (changes.length === 0) return;
    const now = this.clock.now();
    const has = (field: string) => changes.some((change) => change.field === field);
    const moved = has('contact_email') ? { from: application.contactEmail, to: input.contactEmail } : undefined;
    for (const one of application.people) {
      const named = one === person && (has('name') || has('kana'));
      if (!one.personId || !(named || moved)) continue;
      const { name, kana } = named ? input : one;
      await correctPerson(tx, { workspaceId, personId: one.personId, name, kana, address: moved, at: now });
    }
    const officeId = has('office') ? await officeMeant(tx, workspaceId, input.officeName) : null;
    await writeCorrected(tx, application, person.registrationId, input, { officeId, office: has('office'), newLinks, at: now }); // prettier-ignore
  }
}

async function standing(tx: Tx, eventId: string, registrationId: string) {
  const application = await loadApplicationOf(tx, registrationId);
  if (application?.eventId !== eventId) throw new NotFound();
  return { application, person: application.people.find((one) => one.registrationId === registrationId)! };
}
