import { Injectable } from '@nestjs/common';
import { ChangedMeanwhile, officeMeant } from '#directory';
import { endOf, eventOfWhat, type EventView, loadEvent, promotionIsAutomatic, takesApplications } from '#events';
import { Mails } from '#messaging';
import { atOnce, Clock, Database, LinkSigner, publicCode, publish, type Tx, uuidv7 } from '#platform';
import type { Language } from '#ui/i18n';
import { type ApplicationView, loadApplication } from './application.queries.js';
import type { ApplicationInput, Opened, Refused } from './application-input.js';
import { applicationAlone, type MyPage, personOf, questionsTo } from './my-page.js';
import { type AnswerFault, readAnswers, type SentAnswers } from './answers.js';
import { type ComingMail, ComingMails } from './coming-mails.js';
import { choicesOf, chosenSeats, faultsIn } from './choices.js';
import { loadInvitation, openInvitation } from './invitation.queries.js';
import { applyPurpose, myPurpose, personPurpose } from './links.js';
import { alteredMail } from '../mail/planned-mails.js';
import { personTaken } from './person-told.js';
import { place, type Placed } from './placing.js';
import { PoolReader } from './pool-reader.js';
import { applicationsClosed, eventCalledOff, eventIsOver, linkExpired, linkWrong } from './refusals.js';
import { applyChanges, type PersonChange, readdress } from './seat-changes.js';
import { Cancelled } from './registration.events.js';
import { reseat } from './reseating.js';
import { answersChanged, rewriteAnswers } from './answer-changes.js';
import type { QuestionView } from './question.queries.js';
import { byApplicant } from './seat-writing.js';
import { giveBack, lockPools, promoteNext, writeCounts } from './standing.js';

const tries = 5;

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
    return this.database.withWorkspace(workspaceId, (tx) => this.#opened(tx, token));
  }

  /**
   * Registers everybody on the form; once, however often it is sent.
   * @throws where the link is wrong or expired, and where the event takes no applications
   */
  async apply(workspaceId: string, token: string, input: ApplicationInput): Promise<Placed | Refused> {
    for (let n = 1; ; n += 1) {
      try {
        return await this.database.withWorkspace(workspaceId, (tx) =>
          this.#apply(tx, workspaceId, token, input, n > 1),
        );
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile) || n === tries) throw error;
      }
    }
  }

  /** What the confirmed will get by mail from now on. */
  comingMails(workspaceId: string, event: EventView, language: Language): Promise<ComingMail[]> {
    return this.database.withWorkspace(workspaceId, (tx) => this.coming.list(tx, event, language));
  }

  my(workspaceId: string, token: string): Promise<MyPage> {
    return this.database.withWorkspace(workspaceId, (tx) => this.#mine(tx, token));
  }

  /** My page with what the form of the event asks. */
  changing(workspaceId: string, token: string): Promise<MyPage & { questions: QuestionView[] }> {
    return this.mine(workspaceId, token, async (tx, my) => ({ ...my, questions: await questionsTo(tx, my) }));
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
      const my = await this.#mine(tx, token);
      const { application, event } = my;
      const now = this.clock.now();
      if (!takesApplications(event, now)) throw applicationsClosed();
      const questions = await questionsTo(tx, my);
      const locked = await lockPools(tx, this.pools, event);
      const current = await this.#again(tx, application);
      const automatic = promotionIsAutomatic(event, now);
      const answered = answersChanged(event, questions, current, changes, answers);
      if (answered.faults.length > 0) return answered.faults;
      const readdressed = await readdress(tx, current, changes);
      if (answered.given) await rewriteAnswers(tx, current, questions, changes, answered.given);
      const changed = await applyChanges(tx, event, locked, current, changes, { at: now, lineFirst: !automatic });
      if (!changed && !readdressed) return [];
      if (changed && automatic) await promoteNext(tx, this.mails, event, changed, now);
      else if (changed) await writeCounts(tx, changed);
      const ids = changes.map(({ registrationId }) => registrationId);
      const after = await this.#again(tx, application);
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
    const { invitation, event, questions } = opened;
    const now = this.clock.now();
    if (event.state === 'cancelled') throw eventCalledOff();
    if (!takesApplications(event, now)) throw applicationsClosed();
    const faults = faultsIn(event, input.people);
    const { given, faults: answerFaults } = readAnswers(event, questions, input);
    if (faults.length + answerFaults.length > 0) return { ...opened, faults, answerFaults };
    const office = await officeMeant(tx, workspaceId, input.officeName);
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
          contactEmail: invitation.email,
          contactName: input.contactName,
          contactPhone: input.contactPhone,
          officeId: office,
          officeName: input.officeName,
          purposeVersionId: input.purposeId || null,
          channel: 'link',
          language: input.language,
          idempotencyKey: input.idempotencyKey,
          code: publicCode(),
          at: now,
        },
        people: input.people.map((told, n) => {
          const person = personTaken(event, told, n);
          const wishes = chosenSeats(event, choicesOf(event, told.picks), n, person.places);
          return { ...person, role: 'participant', wishes };
        }),
        answers: given,
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
    const state = this.signer.verify(applyPurpose, token, invitation.revision);
    if (state !== 'valid') throw state === 'expired' ? linkExpired() : linkWrong();
    if (!event) throw linkWrong();
    return { invitation, event, questions, purpose };
  }

  async #mine(tx: Tx, token: string): Promise<MyPage> {
    const id = this.signer.subjectOf(token);
    if (!id) throw linkWrong();
    const whole = await loadApplication(tx, id);
    const application = whole ?? (await applicationAlone(tx, id));
    const purpose = whole ? myPurpose : personPurpose;
    if (!application || this.signer.verify(purpose, token, application.revision) !== 'valid') throw linkWrong();
    const event = await loadEvent(tx, application.eventId);
    if (!event) throw linkWrong();
    const invitation = whole?.invitationId ? await loadInvitation(tx, whole.invitationId) : null;
    return { application, event, invitation, alone: !whole };
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
