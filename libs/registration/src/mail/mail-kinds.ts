import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EventView, loadEvent, takesApplications } from '#events';
import { type Letter, type MailKind, MailKinds, type MailRow, MailSubjects } from '#messaging';
import { Clock, Config, LinkSigner, rows, type Sentence, type Tx, type WorkspaceView } from '#platform';
import { type ApplicationView, loadApplication } from '../application.queries.js';
import { ComingMails } from '../coming-mails.js';
import { Invitation } from '../invitation.entity.js';
import { invitationMail, linkMail as linkKind } from '../invitations.js';
import { PersonalLinks, requestedLinkLives } from '../links.js';
import { outcomeOf } from '../registration.rules.js';
import { linkMail } from './link.mail.js';
import { standingKind, type StandingMail } from './planned-mails.js';
import { standingMail } from './standing.mail.js';

/** Tells messaging when a mail of this context is still wanted, and what it says. */
@Injectable()
export class RegistrationMails implements OnModuleInit {
  readonly #links: PersonalLinks;

  constructor(
    private readonly kinds: MailKinds,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly coming: ComingMails,
    subjects: MailSubjects,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
    subjects.register(eventTitles);
  }

  onModuleInit(): void {
    this.kinds.register(this.#linkKind(linkKind, 'transactional', { ja: '申し込みのリンク', en: 'Link to apply' }));
    this.kinds.register(this.#linkKind(invitationMail, 'bulk', { ja: 'ご案内', en: 'Invitation' }));
    for (const why of Object.keys(labels) as StandingMail[]) this.kinds.register(this.#standingKind(why));
  }

  #standingKind(why: StandingMail): MailKind {
    return {
      kind: standingKind(why),
      lane: 'transactional',
      whenUncertain: 'resend',
      label: labels[why],
      stillWanted: async (tx, mail) => {
        const { event, application } = await standingOf(tx, mail);
        return wanted(why, mail, event, application);
      },
      render: async (tx, mail, workspace) => {
        const { event, application } = await standingOf(tx, mail);
        return standingMail({
          why,
          workspace,
          event: event!,
          application: application!,
          myLink: this.#links.my(workspace, application!),
          calendarLink: `${this.config.baseUrl}/w/${workspace.slug}/events/${event!.id}/calendar.ics`,
          coming: await this.coming.list(tx, event!, application!.language),
        });
      },
    };
  }

  #linkKind(kind: string, lane: MailKind['lane'], label: Sentence): MailKind {
    return {
      kind,
      lane,
      whenUncertain: lane === 'bulk' ? 'hold' : 'resend',
      label,
      asked: kind === linkKind,
      stillWanted: async (tx, mail) => {
        const event = await loadEvent(tx, String(mail.facts.eventId));
        return event !== null && takesApplications(event, this.clock.now());
      },
      render: (tx, mail, workspace) => this.#renderLink(tx, mail, workspace),
    };
  }

  /** The look-up of who this address is happens here, in the worker: the request that asked does the same for everybody. */
  async #renderLink(tx: Tx, mail: MailRow, workspace: WorkspaceView): Promise<Letter> {
    const invitation = (await tx.findOneBy(Invitation, { id: String(mail.facts.invitationId) }))!;
    const event = (await loadEvent(tx, invitation.eventId))!;
    const earlier = await rows<{ id: string; code: string; revision: number }>(
      tx,
      `select id, code, revision from application a where event_id = $1 and contact_email = $2
       and exists (select 1 from registration r where r.application_id = a.id and r.live) order by at`,
      [event.id, invitation.email],
    );
    return linkMail({
      origin: invitation.origin,
      workspace,
      event,
      language: mail.language,
      addressee: mail.toName,
      applyLink: this.#links.apply(workspace, invitation),
      expiresAt:
        invitation.origin === 'requested' ? new Date(invitation.createdAt.getTime() + requestedLinkLives) : null,
      earlier: earlier.map((one) => ({ code: one.code, link: this.#links.my(workspace, one) })),
    });
  }
}

interface Standing {
  event: EventView | null;
  application: ApplicationView | null;
}

async function standingOf(tx: Tx, mail: MailRow): Promise<Standing> {
  return {
    event: await loadEvent(tx, String(mail.facts.eventId)),
    application: await loadApplication(tx, String(mail.facts.applicationId)),
  };
}

/** A mail whose matter has passed is not sent: nobody is told what is no longer so. */
function wanted(
  why: StandingMail,
  mail: MailRow,
  event: EventView | null,
  application: ApplicationView | null,
): boolean {
  if (!event || !application) return false;
  if (why === 'called-off') return event.state === 'cancelled';
  if (event.state !== 'published') return false;
  const outcome = outcomeOf(application.people.map((person) => person.state));
  if (why === 'moved') return event.revision === mail.revision && outcome !== 'cancelled';
  if (why === 'promoted') return outcome === 'confirmed' || outcome === 'mixed';
  return why === 'cancelled' || outcome !== 'cancelled';
}

const labels: Record<StandingMail, Sentence> = {
  received: { ja: '申し込みの控え', en: 'Application received' },
  changed: { ja: '変更の控え', en: 'Change noted' },
  cancelled: { ja: '取消の控え', en: 'Cancellation noted' },
  promoted: { ja: '繰り上がりのお知らせ', en: 'Moved up from the waiting list' },
  moved: { ja: '日時・場所の変更のお知らせ', en: 'Event moved' },
  'called-off': { ja: '中止のお知らせ', en: 'Event cancelled' },
};

async function eventTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; title: string }>(tx, 'select id, title from event where id = any($1)', [ids]);
  return new Map(found.map(({ id, title }) => [id, title]));
}
