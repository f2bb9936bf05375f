import { Injectable, type OnModuleInit } from '@nestjs/common';
import { loadEvent } from '#events';
import { MailKinds, type MailRow } from '#messaging';
import { Clock, Config, LinkSigner, type Tx, type WorkspaceView } from '#platform';
import { type InvitationView, loadInvitation } from '../invitation.queries.js';
import { questionnaireLink } from '../links.js';
import { takesAnswers } from '../questionnaire.rules.js';
import { loadLatestVersion } from '../version.queries.js';
import { requestMail } from './request.mail.js';
import { requestKind } from './request.mails.js';

/** Tells messaging when a request to answer is still wanted, and what it says. */
@Injectable()
export class QuestionnaireMails implements OnModuleInit {
  constructor(
    private readonly kinds: MailKinds,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly signer: LinkSigner,
  ) {}

  onModuleInit(): void {
    this.kinds.register({
      kind: requestKind,
      lane: 'bulk',
      whenUncertain: 'hold',
      label: { ja: 'アンケートのお願い', en: 'Request to answer' },
      stillWanted: async (tx, mail) => {
        const invitation = await invitationOf(tx, mail);
        if (!invitation || invitation.answeredAt || invitation.calledOff) return false;
        return takesAnswers(invitation, this.clock.now());
      },
      render: (tx, mail, workspace) => this.#render(tx, mail, workspace),
    });
  }

  async #render(tx: Tx, mail: MailRow, workspace: WorkspaceView) {
    const invitation = (await invitationOf(tx, mail))!;
    const version = (await loadLatestVersion(tx, invitation.questionnaireId))!;
    return requestMail({
      workspace,
      event: (await loadEvent(tx, invitation.eventId))!,
      language: mail.language,
      addressee: mail.toName,
      anonymity: invitation.anonymity,
      closesAt: invitation.closesAt,
      items: version.items.length,
      link: questionnaireLink(this.signer, this.config.baseUrl, workspace, invitation),
    });
  }
}

const invitationOf = (tx: Tx, mail: MailRow): Promise<InvitationView | null> =>
  loadInvitation(tx, String(mail.facts.invitationId));
