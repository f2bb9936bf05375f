import { Injectable } from '@nestjs/common';
import { loadEvent } from '#events';
import type { Letter, MailKind, MailRow } from '#messaging';
import { Clock, Config, LinkSigner, type Tx, type WorkspaceView } from '#platform';
import { withLanguage } from '#ui/i18n';
import { questionnaireLink, titleIn } from '#questionnaires';
import { loadApplication, PersonalLinks } from '#registration';
import { type Wanted, wantedBy } from '../core/reminder.queries.js';
import { ruleWords } from '../core/rule-words.js';
import { openInvitations } from './open-invitations.queries.js';
import { reminderMail } from './reminder.mail.js';
import { kindOf, reminderPurposes } from './reminder-kinds.js';

/** When a reminder is still wanted, and what it says. */
@Injectable()
export class ReminderMails {
  readonly #links: PersonalLinks;

  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  get kinds(): readonly MailKind[] {
    return reminderPurposes.map((purpose) => ({
      kind: kindOf(purpose),
      lane: 'reminder',
      whenUncertain: 'resend',
      label: { ja: ruleWords.ja.purpose[purpose], en: ruleWords.en.purpose[purpose] },
      stillWanted: async (tx, mail) => (await this.#wanted(tx, mail)) !== null,
      render: (tx, mail, workspace) => this.#render(tx, mail, workspace),
    }));
  }

  #wanted(tx: Tx, { facts, revision, dedupeKey: key }: MailRow): Promise<Wanted | null> {
    const { ruleId, eventId, applicationId } = facts as Record<'ruleId' | 'eventId' | 'applicationId', string>;
    return wantedBy(tx, { ruleId, eventId, applicationId, revision, key }, this.clock.now());
  }

  async #render(tx: Tx, mail: MailRow, workspace: WorkspaceView): Promise<Letter> {
    const now = this.clock.now();
    const wanted = (await this.#wanted(tx, mail))!;
    const event = (await loadEvent(tx, String(mail.facts['eventId'])))!;
    const application = (await loadApplication(tx, String(mail.facts['applicationId'])))!;
    const { language } = application;
    const invitations = await openInvitations(tx, event.id, wanted.registrations, now);
    return reminderMail({
      workspace,
      event,
      application,
      rule: wanted,
      now,
      contact: mail.toAddress === application.contactEmail,
      myLink: this.#links.my(workspace, application, language),
      linkOf: ({ registrationId }) => this.#links.person(workspace, application, registrationId, language),
      hostLink: withLanguage(`${this.config.baseUrl}/w/${workspace.slug}`, language),
      questions: invitations.map((invitation) => ({
        registrationId: invitation.registrationId,
        closesAt: invitation.closesAt,
        title: titleIn(invitation, language),
        link: questionnaireLink(this.signer, this.config.baseUrl, workspace, invitation, language),
      })),
    });
  }
}
