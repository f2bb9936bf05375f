import { Injectable } from '@nestjs/common';
import { type EventView, loadEvents, startOf } from '#events';
import { Clock, Database, type Found, type Guest, LinkSigner, type Tx } from '#platform';
import { type ApplicationView, loadApplications } from './application.queries.js';
import { officePurpose } from './links.js';
import {
  type AskedOffice,
  comingApplications,
  comingInvitations,
  loadOffice,
  type OfficeLinked,
} from './office.queries.js';
import { OfficeSlot } from './office-slot.js';
import { officeLinkWrong } from './refusals.js';

/** Of one event that is still to come: who of the office comes, and whether an answer is awaited. */
export interface OfficeEvent {
  event: EventView;
  /** in the order in which they came; `byOffice`: put in by the office itself, which may then change it */
  applications: { application: ApplicationView; byOffice: boolean }[];
  asked: AskedOffice | null;
}

export interface OfficePage {
  office: OfficeLinked;
  /** by their start */
  events: OfficeEvent[];
  /** of later contexts: how many came */
  found: Found[];
}

/** An office's own page: what its link opens. */
@Injectable()
export class OfficePages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
    private readonly slot: OfficeSlot,
  ) {}

  /** As many statements however many come. @throws where the link is wrong, or was given up */
  show(guest: Guest, token: string): Promise<OfficePage> {
    const now = this.clock.now();
    return this.with(guest.workspaceId, token, async (tx, office) => {
      const applied = await comingApplications(tx, office.id, now);
      const asked = await comingInvitations(tx, office.id, now);
      const applications = await loadApplications(
        tx,
        applied.map(({ applicationId }) => applicationId),
      );
      const events = await loadEvents(tx, [...new Set([...applied, ...asked].map(({ eventId }) => eventId))]);
      const byOffice = new Set(applied.flatMap((one) => (one.byOffice ? [one.applicationId] : [])));
      const found = await this.slot.gather(tx, guest, { officeId: office.id, now });
      return {
        office,
        events: [...events.values()]
          .map((event) => ({
            event,
            applications: applications
              .filter(({ eventId }) => eventId === event.id)
              .map((application) => ({ application, byOffice: byOffice.has(application.id) })),
            asked: asked.find(({ eventId }) => eventId === event.id) ?? null,
          }))
          .sort((a, b) => startOf(a.event)!.getTime() - startOf(b.event)!.getTime()),
        found,
      };
    });
  }

  /** Whose link it is, with something more in its transaction. @throws where the link is wrong, or was given up */
  with<T>(workspaceId: string, token: string, work: (tx: Tx, office: OfficeLinked) => Promise<T>): Promise<T> {
    const id = this.signer.subjectOf(token);
    if (!id) throw officeLinkWrong();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const office = await loadOffice(tx, id);
      if (!office || this.signer.verify(officePurpose, token, office.revision) !== 'valid') throw officeLinkWrong();
      return work(tx, office);
    });
  }
}
