import { Injectable } from '@nestjs/common';
import { officeMeant } from '#directory';
import { endOf, eventOfWhat, type EventView, loadEvent, promotionIsAutomatic, takesApplications } from '#events';
import { Mails } from '#messaging';
import { atOnce, Clock, Database, LinkSigner, NotFound, publicCode, publish, type Tx, uuidv7 } from '#platform';
import type { Language } from '#ui/i18n';
import { type ApplicationView, loadApplication, loadApplicationOf, type PersonView } from './application.queries.js';
import { type ComingMail, ComingMails } from './coming-mails.js';
import { choicesOf, chosenSeats, faultsIn, type PickFault, type Picks } from './choices.js';
import type { Invitation } from './invitation.entity.js';
import { loadInvitation } from './invitation.queries.js';
import { takeDeclineBack } from './invitation-writing.js';
import { applyPurpose, codePurpose, myPurpose, personPurpose } from './links.js';
import { alteredMail } from '../mail/planned-mails.js';
import { place, type Placed } from './placing.js';
import { PoolReader } from './pool-reader.js';
import { addressNeeded, applicationsClosed, eventCalledOff, eventIsOver, linkExpired, linkWrong } from './refusals.js';
import { applyChanges, type PersonChange, readdress } from './seat-changes.js';
import { Cancelled } from './registration.events.js';
import { reseat } from './reseating.js';
import { byApplicant } from './seat-writing.js';
import { giveBack, lockPools, promoteNext, writeCounts } from './standing.js';
import { triedAnew } from './tried-anew.js';

/** What the apply form gives. */
export interface ApplicationInput {
  idempotencyKey: string;
  /** canonical, where the link does not know it */
  contactEmail?: string;
  contactName: string;
  contactPhone: string;
  officeName: string;
  language: Language;
  /** an own address where mails do not go to the contact, canonical */
  people: { name: string; kana: string; email?: string; picks: Picks }[];
}

export interface Opened {
  invitation: Invitation;
  event: EventView;
  /** over the code of a letter, which anybody may hold */
  byCode: boolean;
}

/** The link does not say where to write: the form asks. */
export const asksAddress = ({ invitation, byCode }: Opened): boolean => byCode || invitation.email === '';

/** Nothing was written: somebody's picks cannot be taken. */
export interface Refused extends Opened {
  faults: PickFault[];
}

export interface MyPage {
  /** of the link of one person: with that person alone */
  application: ApplicationView;
  event: EventView;
  /** whose link may add a colleague; null where staff took the application, and on the link of one person */
  invitation: Invitation | null;
}

/** What a participant does with a personal link: apply, see, change, cancel, undo. */
@Injectable()
export class Registrations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
    private readonly coming: ComingMails,
  ) {}

  /** The form behind a link; throws where the link is wrong or expired. */
  open(workspaceId: string, token: string): Promise<Opened> {
    return this.opened(workspaceId, token, async (_, opened) => opened);
  }

  /** The same with something more in its transaction. */
  opened<T>(workspaceId: string, token: string, also: (tx: Tx, opened: Opened) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => also(tx, await this.#opened(tx, token)));
  }

  /**
   * Registers everybody on the form; once, however often it is sent.
   * @throws where the link is wrong or expired, and where the event takes no applications
   */
  apply(workspaceId: string, token: string, input: ApplicationInput): Promise<Placed | Refused> {
    return triedAnew((looking) =>
      this.database.withWorkspace(workspaceId, (tx) => this.#apply(tx, workspaceId, token, input, looking)),
    );
  }

  /** What the confirmed will get by mail from now on. */
  comingMails(workspaceId: string, event: EventView, language: Language): Promise<ComingMail[]> {
    return this.database.withWorkspace(workspaceId, (tx) => this.coming.list(tx, event, language));
  }

  my(workspaceId: string, token: string): Promise<MyPage> {
    return this.database.withWorkspace(workspaceId, (tx) => this.#mine(tx, token));
  }

  /** My page with something more that is read, or written, in the same transaction. */
  mine<T>(workspaceId: string, token: string, also: (tx: Tx, my: MyPage) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => also(tx, await this.#mine(tx, token)));
  }

  /** Cancels one person, or with no id everybody; freed places go to the next in line in the same transaction. @throws NotFound for somebody else's */
  cancel(workspaceId: string, token: string, registrationId?: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { application, event } = await this.#mine(tx, token);
      this.#mustNotBeOver(event);
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const current = await this.#again(tx, application);
      if (registrationId) personOf(current, registrationId);
      const leaving = current.people.filter(
        (person) => person.live && (!registrationId || person.registrationId === registrationId),
      );
      if (leaving.length === 0) return;
      const freed = await giveBack(tx, locked, leaving, byApplicant(now));
      if (promotionIsAutomatic(event, now)) await promoteNext(tx, this.mails, event, freed, now);
      else await writeCounts(tx, freed);
      await this.mails.plan(
        tx,
        workspaceId,
        alteredMail(
          'cancelled',
          current,
          event,
          leaving.map(({ registrationId: id }) => id),
          now,
        ),
      );
      const gone = leaving.map((person) => ({ eventId: event.id, registrationId: person.registrationId }));
      await publish(tx, workspaceId, Cancelled, ...gone);
    });
  }

  /** Takes a cancellation back: the old seat while there is one, otherwise the end of the line. */
  restore(workspaceId: string, token: string, registrationId: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { application, event } = await this.#mine(tx, token);
      this.#mustNotBeOver(event);
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const person = personOf(await this.#again(tx, application), registrationId);
      if (person.live) return;
      await reseat(tx, locked, person, {
        event,
        at: now,
        lineAllowed: takesApplications(event, now),
        lineFirst: !promotionIsAutomatic(event, now),
      });
      await this.mails.plan(tx, workspaceId, alteredMail('changed', application, event, [registrationId], now));
    });
  }

  /** Moves people to other pools or optional sessions. A confirmed seat is never lost to a full pool. */
  change(workspaceId: string, token: string, changes: readonly PersonChange[]): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { application, event } = await this.#mine(tx, token);
      const now = this.clock.now();
      if (!takesApplications(event, now)) throw applicationsClosed();
      const locked = await lockPools(tx, this.pools, event);
      const current = await this.#again(tx, application);
      const automatic = promotionIsAutomatic(event, now);
      const readdressed = await readdress(tx, current, changes);
      const changed = await applyChanges(tx, event, locked, current, changes, { at: now, lineFirst: !automatic });
      if (!changed && !readdressed) return;
      if (changed && automatic) await promoteNext(tx, this.mails, event, changed, now);
      else if (changed) await writeCounts(tx, changed);
      const ids = changes.map(({ registrationId }) => registrationId);
      const after = await this.#again(tx, application);
      await this.mails.plan(tx, workspaceId, alteredMail('changed', after, event, ids, now));
    });
  }

  async #apply(
    tx: Tx,
    workspaceId: string,
    token: string,
    input: ApplicationInput,
    looking: boolean,
  ): Promise<Placed | Refused> {
    const opened = await this.#opened(tx, token);
    const { invitation, event, byCode } = opened;
    const now = this.clock.now();
    if (event.state === 'cancelled') throw eventCalledOff();
    if (!takesApplications(event, now)) throw applicationsClosed();
    const faults = faultsIn(event, input.people);
    if (faults.length > 0) return { ...opened, faults };
    const contactEmail = asksAddress(opened) ? input.contactEmail : invitation.email;
    if (!contactEmail) throw addressNeeded();
    const office = await officeMeant(tx, workspaceId, input.officeName);
    // Whoever applies has thought better of it.
    if (invitation.declinedAt) await takeDeclineBack(tx, invitation.id);
    return place(
      tx,
      this.pools,
      this.mails,
      {
        event,
        application: {
          id: uuidv7(),
          workspaceId,
          eventId: event.id,
          invitationId: invitation.id,
          contactEmail,
          contactName: input.contactName,
          contactPhone: input.contactPhone,
          officeId: office ?? (invitation.recipient === 'office' ? invitation.officeId : null),
          officeName: input.officeName,
          channel: byCode ? 'office' : 'link',
          language: input.language,
          idempotencyKey: input.idempotencyKey,
          code: publicCode(),
          at: now,
        },
        people: input.people.map(({ picks, ...person }, n) => ({
          ...person,
          role: 'participant',
          wishes: chosenSeats(event, choicesOf(event, picks), n),
        })),
        lineFirst: !promotionIsAutomatic(event, now),
        beyondCapacity: false,
        decidedBy: null,
        reason: null,
        nothingFollows: true,
      },
      looking,
    );
  }

  async #opened(tx: Tx, token: string): Promise<Opened> {
    const id = this.signer.subjectOf(token);
    if (!id) throw linkWrong();
    const [invitation, event] = await atOnce(
      tx,
      () => loadInvitation(tx, id),
      () => eventOfInvitation(tx, id),
    );
    if (!invitation) throw linkWrong();
    const byCode = this.signer.verify(codePurpose, token, invitation.revision) === 'valid';
    const state = byCode ? 'valid' : this.signer.verify(applyPurpose, token, invitation.revision);
    if (state !== 'valid') throw state === 'expired' ? linkExpired() : linkWrong();
    if (!event) throw linkWrong();
    return { invitation, event, byCode };
  }

  async #mine(tx: Tx, token: string): Promise<MyPage> {
    const id = this.signer.subjectOf(token);
    if (!id) throw linkWrong();
    const whole = await loadApplication(tx, id);
    const application = whole ?? (await alone(tx, id));
    const purpose = whole ? myPurpose : personPurpose;
    if (!application || this.signer.verify(purpose, token, application.revision) !== 'valid') throw linkWrong();
    const event = await loadEvent(tx, application.eventId);
    if (!event) throw linkWrong();
    const invitation = whole?.invitationId ? await loadInvitation(tx, whole.invitationId) : null;
    return { application, event, invitation };
  }

  /** What was read before the lock may have changed while we waited for it. The link of one person still shows no other. */
  async #again(tx: Tx, { id, people }: ApplicationView): Promise<ApplicationView> {
    const known = new Set(people.map(({ registrationId }) => registrationId));
    const now = (await loadApplication(tx, id))!;
    return { ...now, people: now.people.filter(({ registrationId }) => known.has(registrationId)) };
  }

  #mustNotBeOver(event: EventView): void {
    if (event.state === 'cancelled') throw eventCalledOff();
    const end = endOf(event);
    if (end && this.clock.now() >= end) throw eventIsOver();
  }
}

const eventOfInvitation = eventOfWhat('event-of-invitation', 'select event_id from invitation where id = $1');

/** The application a registration stands on, with nobody else on it. */
async function alone(tx: Tx, registrationId: string): Promise<ApplicationView | null> {
  const application = await loadApplicationOf(tx, registrationId);
  const people = application?.people.filter((person) => person.registrationId === registrationId) ?? [];
  return application && { ...application, people };
}

function personOf(application: ApplicationView, registrationId: string): PersonView {
  const person = application.people.find((one) => one.registrationId === registrationId);
  if (!person) throw new NotFound();
  return person;
}
