import { Injectable } from '@nestjs/common';
import { officeMeant } from '#directory';
import { eventOfWhat, type EventView, promotionIsAutomatic, takesApplications } from '#events';
import { Mails } from '#messaging';
import { atOnce, Clock, Database, LinkSigner, publicCode, publish, type Tx, uuidv7 } from '#platform';
import type { Language } from '#ui/i18n';
import { answersChanged, rewriteAnswers } from './answer-changes.js';
import { type AnswerFault, readAnswers, type SentAnswers } from './answers.js';
import { type ApplicationInput, asksAddress, type Opened, type Refused } from './application-input.js';
import { choicesOf, chosenSeats, faultsIn } from './choices.js';
import { type ComingMail, ComingMails } from './coming-mails.js';
import { isChosen, mustBeLetIn } from './entry.js';
import { openInvitation } from './invitation.queries.js';
import { takeDeclineBack } from './invitation-writing.js';
import { applyPurpose, codePurpose } from './links.js';
import { alteredMail } from '../mail/planned-mails.js';
import { type MyPage, mustNotBeOver, openMine, personOf, questionsTo, readAgain } from './my-application.js';
import { unexplained } from './nomination.rules.js';
import { personTaken } from './person-told.js';
import { place, type Placed } from './placing.js';
import { PoolReader } from './pool-reader.js';
import type { QuestionView } from './question.queries.js';
import {
  addressNeeded,
  applicationsClosed,
  declinedForGood,
  eventCalledOff,
  linkExpired,
  linkWrong,
} from './refusals.js';
import { Cancelled } from './registration.events.js';
import { reseat } from './reseating.js';
import { applyChanges, type PersonChange, readdress } from './seat-changes.js';
import { byApplicant } from './seat-writing.js';
import { giveBack, lockPools, promoteNext, writeCounts } from './standing.js';
import { SupportSeal } from './support/support-seal.js';
import { triedAnew } from './tried-anew.js';

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
    private readonly seal: SupportSeal,
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
    return this.database.withWorkspace(workspaceId, (tx) => openMine(tx, this.signer, token));
  }

  /** My page with what the form of the event asks. */
  changing(workspaceId: string, token: string): Promise<MyPage & { questions: QuestionView[] }> {
    return this.mine(workspaceId, token, async (tx, my) => ({ ...my, questions: await questionsTo(tx, my) }));
  }

  /** My page with something more that is read, or written, in the same transaction. */
  mine<T>(workspaceId: string, token: string, also: (tx: Tx, my: MyPage) => Promise<T>): Promise<T> {
    return this.database.withWorkspace(workspaceId, async (tx) => also(tx, await openMine(tx, this.signer, token)));
  }

  /** Cancels one person, or with no id everybody; freed places go to the next in line in the same transaction. @throws NotFound for somebody else's */
  cancel(workspaceId: string, token: string, registrationId?: string): Promise<void> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { application, event } = await openMine(tx, this.signer, token);
      mustNotBeOver(event, this.clock.now());
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const current = await readAgain(tx, application);
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
      const { application, event } = await openMine(tx, this.signer, token);
      mustNotBeOver(event, this.clock.now());
      const now = this.clock.now();
      const locked = await lockPools(tx, this.pools, event);
      const person = personOf(await readAgain(tx, application), registrationId);
      if (person.live) return;
      if (person.state === 'declined') throw declinedForGood();
      await reseat(tx, locked, person, {
        event,
        at: now,
        lineAllowed: takesApplications(event, now),
        lineFirst: !promotionIsAutomatic(event, now),
      });
      await this.mails.plan(tx, workspaceId, alteredMail('changed', application, event, [registrationId], now));
    });
  }

  /**
   * Moves people to other pools or optional sessions, and takes other answers. A confirmed seat is never lost to a full pool.
   * @returns answers that cannot be taken: then nothing was changed
   */
  change(
    workspaceId: string,
    token: string,
    changes: readonly PersonChange[],
    answers: SentAnswers = {},
  ): Promise<AnswerFault[]> {
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const my = await openMine(tx, this.signer, token);
      const { application, event } = my;
      const now = this.clock.now();
      if (!takesApplications(event, now)) throw applicationsClosed();
      const questions = await questionsTo(tx, my);
      const locked = await lockPools(tx, this.pools, event);
      const current = await readAgain(tx, application);
      const automatic = promotionIsAutomatic(event, now);
      const answered = answersChanged(event, questions, current, changes, answers);
      if (answered.faults.length > 0) return answered.faults;
      const readdressed = await readdress(tx, current, changes);
      if (answered.given) await rewriteAnswers(tx, current, questions, changes, answered.given);
      const changed = await applyChanges(tx, event, locked, current, changes, {
        by: byApplicant(now),
        lineFirst: !automatic,
      });
      if (!changed && !readdressed) return [];
      if (changed && automatic) await promoteNext(tx, this.mails, event, changed, now);
      else if (changed) await writeCounts(tx, changed);
      const ids = changes.map(({ registrationId }) => registrationId);
      const after = await readAgain(tx, application);
      await this.mails.plan(tx, workspaceId, alteredMail('changed', after, event, ids, now));
      return [];
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
    const { invitation, event, questions, byCode } = opened;
    const now = this.clock.now();
    if (event.state === 'cancelled') throw eventCalledOff();
    if (!takesApplications(event, now)) throw applicationsClosed();
    const faults = [...faultsIn(event, input.people), ...unexplained(event, input)];
    const { given, faults: answerFaults } = readAnswers(event, questions, input);
    if (faults.length + answerFaults.length > 0) return { ...opened, faults, answerFaults };
    const contactEmail = asksAddress(opened) ? input.contactEmail : invitation.email;
    if (!contactEmail) throw addressNeeded();
    const office = await officeMeant(tx, workspaceId, input.officeName);
    await mustBeLetIn(tx, event, invitation, office, now);
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
          purposeVersionId: input.purposeId || null,
          channel: byCode ? 'office' : 'link',
          language: input.language,
          together: input.together === true && input.people.length > 1,
          idempotencyKey: input.idempotencyKey,
          code: publicCode(),
          at: now,
        },
        people: input.people.map((told, n) => {
          const person = personTaken(event, told, n);
          const wishes = chosenSeats(event, choicesOf(event, told.picks), n, person.places);
          const { nomination, support } = told;
          return {
            ...person,
            ...(event.entry === 'nominated' &&
              nomination && { nomination: { reason: nomination.reason, rank: nomination.rank ?? n + 1 } }),
            role: 'participant',
            wishes,
            support: event.asksSupport && support ? this.seal.given(workspaceId, support) : null,
          };
        }),
        answers: given,
        pending: isChosen(event),
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
    const [found, event] = await atOnce(
      tx,
      () => openInvitation(tx, id),
      () => eventOfInvitation(tx, id),
    );
    if (!found) throw linkWrong();
    const { questions, purpose, ...invitation } = found;
    const byCode = this.signer.verify(codePurpose, token, invitation.revision) === 'valid';
    const state = byCode ? 'valid' : this.signer.verify(applyPurpose, token, invitation.revision);
    if (state !== 'valid') throw state === 'expired' ? linkExpired() : linkWrong();
    if (!event) throw linkWrong();
    return { invitation, event, questions, purpose, byCode };
  }
}

const eventOfInvitation = eventOfWhat('event-of-invitation', 'select event_id from invitation where id = $1');
