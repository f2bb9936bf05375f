import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '#platform';
import { Admissions } from './admissions.js';
import { Corrections } from './corrections.js';
import { RegistrationDesk } from './registration-desk.js';
import type { RosterLine } from './roster.queries.js';

/** What is done with several at once. */
export type Deed = 'promotion' | 'link' | 'cancellation';

/** Whom a deed concerns: nobody else is touched by it. */
export const concerns = (deed: Deed, { live, seats }: Pick<RosterLine, 'live' | 'seats'>): boolean =>
  live && (deed !== 'promotion' || seats.some(({ state }) => state === 'waiting'));

/** One after the other, each in a transaction of its own: nobody at the door waits for the last of them. */
@Injectable()
export class Selections {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly admissions: Admissions,
    private readonly corrections: Corrections,
  ) {}

  /** @returns how many it was done for, and who is left with the refusal that stood in the way of the first of them */
  async carryOut(
    workspaceId: string,
    actor: Actor,
    eventId: string,
    deed: Deed,
    ids: readonly string[],
    reason: string,
  ): Promise<{ done: number; left: string[]; refusal: DomainError | null }> {
    const { lines } = await this.desk.lines(workspaceId, eventId, ids);
    const meant = lines.filter((line) => concerns(deed, line));
    const left: string[] = [];
    const written = new Set<string>();
    let refusal: DomainError | null = null;
    for (const { registrationId, applicationId } of meant) {
      try {
        if (deed === 'promotion') await this.admissions.promote(workspaceId, actor, eventId, registrationId, reason);
        else if (deed === 'cancellation') await this.admissions.cancel(workspaceId, actor, eventId, registrationId, reason); // prettier-ignore
        else if (!written.has(applicationId)) await this.corrections.resend(workspaceId, actor, eventId, registrationId); // prettier-ignore
        written.add(applicationId);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        refusal ??= error;
        left.push(registrationId);
      }
    }
    return { done: meant.length - left.length, left, refusal };
  }
}
