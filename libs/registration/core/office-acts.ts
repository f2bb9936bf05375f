import { Injectable } from '@nestjs/common';
import { loadEvent, promotionIsAutomatic, takesApplications } from '#events';
import { Mails } from '#messaging';
import { Clock, LinkSigner, NotFound, publicCode, rows, type Tx, uuidv7 } from '#platform';
import type { Language } from '#ui/i18n';
import { type ApplicationView, loadApplication, loadApplications } from './application.queries.js';
import { choicesOf, chosenSeats, faultsIn, type PickFault, type Picks } from './choices.js';
import type { Invitation } from './invitation.entity.js';
import { Invitations } from './invitations.js';
import { myPurpose } from './links.js';
import { addressesOf, comingApplications, type OfficeLinked } from './office.queries.js';
import { OfficePages } from './office-pages.js';
import { place, type Placed } from './placing.js';
import { PoolReader } from './pool-reader.js';
import { applicationsClosed } from './refusals.js';
import { Registrations } from './registrations.js';
import { lockPools } from './standing.js';
import { type Substitute, swapSeats } from './swapping.js';
import { triedAnew } from './tried-anew.js';

export interface Colleague extends Substitute {
  idempotencyKey: string;
  picks: Picks;
}

/** What an office does on its page, for those whom it put forward itself. */
@Injectable()
export class OfficeActs {
  constructor(
    private readonly pages: OfficePages,
    private readonly registrations: Registrations,
    private readonly invitations: Invitations,
    private readonly pools: PoolReader,
    private readonly mails: Mails,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
  ) {}

  async cancel(workspaceId: string, token: string, registrationId: string): Promise<void> {
    await this.registrations.cancel(
      workspaceId,
      await this.#linkFor(workspaceId, token, registrationId),
      registrationId,
    );
  }

  async restore(workspaceId: string, token: string, registrationId: string): Promise<void> {
    await this.registrations.restore(
      workspaceId,
      await this.#linkFor(workspaceId, token, registrationId),
      registrationId,
    );
  }

  /** Other pools or sessions for one of them. @returns what cannot be taken @throws where those are full */
  async change(
    workspaceId: string,
    token: string,
    registrationId: string,
    picks: Picks,
    email: string,
  ): Promise<PickFault[]> {
    const link = await this.#linkFor(workspaceId, token, registrationId);
    const { event } = await this.registrations.my(workspaceId, link);
    const faults = faultsIn(event, [{ picks }]);
    if (faults.length === 0)
      await this.registrations.change(workspaceId, link, [{ registrationId, choices: choicesOf(event, picks), email }]);
    return faults;
  }

  /** Everybody whom the office put forward for an event. */
  async cancelAll(workspaceId: string, token: string, eventId: string): Promise<void> {
    const links = await this.pages.with(workspaceId, token, async (tx, office) =>
      (await this.#putForward(tx, office, eventId)).map((application) => this.#linkOf(application)),
    );
    for (const link of links) await this.registrations.cancel(workspaceId, link);
  }

  /** Somebody else comes in their place, with their seats and their place in line. */
  swap(workspaceId: string, token: string, registrationId: string, to: Substitute): Promise<void> {
    return triedAnew(() =>
      this.pages.with(workspaceId, token, async (tx, office) => {
        const { eventId, id } = await this.#mine(tx, office, registrationId);
        const event = (await loadEvent(tx, eventId))!;
        const at = this.clock.now();
        if (!takesApplications(event, at)) throw applicationsClosed();
        await lockPools(tx, this.pools, event);
        const application = (await loadApplication(tx, id))!;
        await swapSeats(tx, this.mails, { event, application, registrationId, officeId: office.id, to, at });
      }),
    );
  }

  /** One more, on an application of their own, confirmed to whoever applied before. */
  add(
    workspaceId: string,
    token: string,
    eventId: string,
    colleague: Colleague,
    language: Language,
  ): Promise<Placed | { faults: PickFault[] }> {
    return triedAnew((looking) =>
      this.pages.with(workspaceId, token, async (tx, office) => {
        const at = this.clock.now();
        const earlier = (await this.#putForward(tx, office, eventId)).at(-1);
        const event = earlier && (await loadEvent(tx, eventId));
        if (!event) throw new NotFound();
        if (!takesApplications(event, at)) throw applicationsClosed();
        const faults = faultsIn(event, [colleague]);
        if (faults.length > 0) return { faults };
        const { idempotencyKey, picks, ...person } = colleague;
        const { invitationId, contactName, contactPhone, officeName } = earlier;
        const application = {
          ...{ id: uuidv7(), workspaceId, eventId, invitationId, contactName, contactPhone, officeName },
          ...{ officeId: office.id, channel: 'office' as const, language, idempotencyKey, code: publicCode(), at },
          contactEmail: earlier.contactEmail || ((await addressesOf(tx, office.id))[0] ?? ''),
        };
        const wishes = chosenSeats(event, choicesOf(event, picks), 0);
        return place(
          tx,
          this.pools,
          this.mails,
          {
            event,
            application,
            people: [{ ...person, role: 'participant', wishes }],
            lineFirst: !promotionIsAutomatic(event, at),
            ...{ beyondCapacity: false, decidedBy: null, reason: null, nothingFollows: true },
          },
          looking,
        );
      }),
    );
  }

  /** Goes on to the form. */
  goOn(workspaceId: string, token: string, invitationId: string): Promise<Invitation> {
    return this.#answering(workspaceId, token, invitationId, async (tx, invitation) => {
      await this.invitations.markOpened(tx, invitation.id);
      return invitation;
    });
  }

  /** @throws while somebody of them is registered */
  decline(workspaceId: string, token: string, invitationId: string, word: string): Promise<void> {
    return this.#answering(workspaceId, token, invitationId, (tx, { id }) =>
      this.invitations.decline(tx, id, word, 'link'),
    );
  }

  undecline(workspaceId: string, token: string, invitationId: string): Promise<void> {
    return this.#answering(workspaceId, token, invitationId, (tx, { id }) => this.invitations.undecline(tx, id));
  }

  #answering<T>(
    workspaceId: string,
    token: string,
    invitationId: string,
    work: (tx: Tx, invitation: Invitation) => Promise<T>,
  ): Promise<T> {
    return this.pages.with(workspaceId, token, async (tx, office) => {
      const invitation = await this.invitations.byId(tx, invitationId);
      const own = invitation?.recipient === 'office' && invitation.officeId === office.id;
      if (!invitation || !own || invitation.origin !== 'staff') throw new NotFound();
      return work(tx, invitation);
    });
  }

  /** The link of the application somebody stands on: the office acts with what it was given for it. */
  #linkFor(workspaceId: string, token: string, registrationId: string): Promise<string> {
    return this.pages.with(workspaceId, token, async (tx, office) =>
      this.#linkOf(await this.#mine(tx, office, registrationId)),
    );
  }

  #linkOf({ id, revision }: Pick<ApplicationView, 'id' | 'revision'>): string {
    return this.signer.sign(myPurpose, id, { revision });
  }

  /** @throws NotFound for those of others, and for those who applied by themselves */
  async #mine(tx: Tx, { id }: OfficeLinked, registrationId: string): Promise<OwnApplication> {
    const [found] = await rows<OwnApplication>(
      tx,
      `select a.id, a.event_id as "eventId", a.revision
       from registration r join application a on a.id = r.application_id
       join office_application o on o.application_id = a.id and o.office_id = $1 and o.by_office
       where r.id = $2`,
      [id, registrationId],
    );
    if (!found) throw new NotFound();
    return found;
  }

  async #putForward(tx: Tx, office: OfficeLinked, eventId: string): Promise<ApplicationView[]> {
    const coming = await comingApplications(tx, office.id, this.clock.now());
    const own = coming.filter((one) => one.byOffice && one.eventId === eventId);
    return loadApplications(
      tx,
      own.map(({ applicationId }) => applicationId),
    );
  }
}

interface OwnApplication {
  id: string;
  eventId: string;
  revision: number;
}
