import { Injectable } from '@nestjs/common';
import { type EventView, loadEvent } from '#events';
import { Clock, Database, LinkSigner, type Tx } from '#platform';
import type { Language } from '#ui/i18n';
import { type ReadAnswers, readAnswers, type Typed } from './answers.js';
import { type InvitationView, loadInvitation } from './invitation.queries.js';
import type { ItemState } from './kinds/kind.js';
import { answerPurpose } from './links.js';
import { lockQuestionnaire } from './questionnaire.queries.js';
import { takesAnswers } from './questionnaire.rules.js';
import { receive, type UnaskedForm, type Unread, versionSent } from './receive.js';
import { answerLinkWrong, answersClosed } from './refusals.js';
import { loadResponseOf } from './response.queries.js';
import { loadLatestVersion, type Version } from './version.queries.js';
import { writeResponse } from './write-response.js';

/** What a personal link opens. */
export interface OpenedQuestionnaire {
  invitation: InvitationView;
  /** null: it is about none */
  event: EventView | null;
  /** what is asked now, or what was on the screen that was sent */
  version: Version;
  /** what was answered before; empty: nothing yet */
  states: ItemState[];
  /** answers are taken */
  open: boolean;
}

export interface Submitted {
  versionId: string;
  typed: Typed;
  /** 未回答のまま進みますか has been asked on the page that was sent */
  asked: boolean;
  language: Language;
}

/** What was sent cannot be stored as it is: to be shown again. */
export interface Unstored extends OpenedQuestionnaire {
  read: ReadAnswers;
}

/** What a participant does with a personal link: open, answer, change. */
@Injectable()
export class Responses {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly signer: LinkSigner,
  ) {}

  /** Reads only. @throws where the link is wrong */
  open(workspaceId: string, token: string): Promise<OpenedQuestionnaire> {
    return this.database.withWorkspace(workspaceId, (tx) => this.#opened(tx, token));
  }

  /**
   * Stores the answers, the first time or again; one response an invitation, whatever two browsers do.
   * @param read gives what was sent, asked for once the link has been looked at
   * @returns what is to be shown again; null: stored
   * @throws where the link is wrong or no answers are taken
   */
  submit(workspaceId: string, token: string, read: () => Submitted): Promise<Unstored | null> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const invitation = await this.#invitation(tx, token, true);
      if (!takesAnswers(invitation, now)) throw answersClosed();
      const submitted = read();
      const version = await versionSent(tx, invitation.questionnaireId, submitted.versionId);
      const answers = readAnswers(version.items, submitted.typed);
      if (answers.faults.length > 0 || (answers.askedFor.length > 0 && !submitted.asked)) {
        return {
          invitation,
          event: await eventOf(tx, invitation),
          version,
          states: answers.states,
          open: true,
          read: answers,
        };
      }
      const channel = invitation.recipient === 'office' ? 'office' : 'personal';
      const returned = { ...invitation, channel, by: { invitationId: invitation.id } } as const;
      await writeResponse(tx, returned, version, answers.states, { now, language: submitted.language });
      return null;
    });
  }

  /**
   * Stores a form that came over the link that everybody has: nobody had been asked, and nothing leads to who it is from.
   * @returns what is to be shown again; null: stored
   * @throws where no answers are taken
   */
  receive(workspaceId: string, questionnaireId: string, form: Omit<UnaskedForm, 'channel'>): Promise<Unread | null> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const questionnaire = await lockQuestionnaire(tx, questionnaireId);
      if (!takesAnswers(questionnaire, now)) throw answersClosed();
      return receive(tx, workspaceId, questionnaireId, { ...form, channel: 'public' }, now);
    });
  }

  async #opened(tx: Tx, token: string): Promise<OpenedQuestionnaire> {
    const invitation = await this.#invitation(tx, token, false);
    const event = await eventOf(tx, invitation);
    const version = await loadLatestVersion(tx, invitation.questionnaireId);
    if (!version) throw answerLinkWrong();
    const states = (await loadResponseOf(tx, invitation.id))?.states ?? [];
    return { invitation, event, version, states, open: takesAnswers(invitation, this.clock.now()) };
  }

  async #invitation(tx: Tx, token: string, lock: boolean): Promise<InvitationView> {
    const id = this.signer.subjectOf(token);
    const invitation = id && (await loadInvitation(tx, id, { lock }));
    if (!invitation || this.signer.verify(answerPurpose, token, invitation.revision) !== 'valid')
      throw answerLinkWrong();
    return invitation;
  }
}

const eventOf = async (tx: Tx, { eventId }: InvitationView): Promise<EventView | null> =>
  eventId ? loadEvent(tx, eventId) : null;
