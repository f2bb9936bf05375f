import { Injectable } from '@nestjs/common';
import { type Asker, Clock, type Found, type Guest } from '#platform';
import { type ComingMail, ComingMails } from './coming-mails.js';
import { MySlot } from './my-slot.js';
import { modesOfSeats } from './person-lines.js';
import { RegistrationDesk } from './registration-desk.js';
import { RegistrationSlot, type RegistrationNow } from './registration-slot.js';
import type { MyPage } from './my-page.js';
import { Registrations } from './registrations.js';
import type { SeatLine } from './seat-history.queries.js';

/** Applications together with what later contexts know of them, each in one transaction. */
@Injectable()
export class Gathered {
  constructor(
    private readonly registrations: Registrations,
    private readonly desk: RegistrationDesk,
    private readonly my: MySlot,
    private readonly registration: RegistrationSlot,
    private readonly coming: ComingMails,
    private readonly clock: Clock,
  ) {}

  /** What a personal link opens. @throws where the link is wrong */
  mine(guest: Guest, token: string): Promise<MyPage & { found: Found[]; coming: ComingMail[] }> {
    const now = this.clock.now();
    return this.registrations.mine(guest.workspaceId, token, async (tx, my) => {
      const { application, event } = my;
      const ways = modesOfSeats(event, application.people, false);
      return {
        ...my,
        found: await this.my.gather(tx, guest, { application, event, now }),
        coming: await this.coming.list(tx, event, guest.language, ways),
      };
    });
  }

  /** One person as staff see them. @throws NotFound */
  one(
    asker: Asker,
    eventId: string,
    registrationId: string,
  ): Promise<Omit<RegistrationNow, 'now'> & { history: SeatLine[]; found: Found[] }> {
    const now = this.clock.now();
    return this.desk.applicationWith(
      asker.workspaceId,
      eventId,
      registrationId,
      async (tx, { history, ...standing }) => {
        const one = { ...standing, registrationId };
        return { ...one, history, found: await this.registration.gather(tx, asker, { ...one, now }) };
      },
    );
  }
}
