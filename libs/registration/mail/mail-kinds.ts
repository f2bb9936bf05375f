import { Injectable } from '@nestjs/common';
import { endOf, type EventView, loadEvent, type Move, takesApplications } from '#events';
import type { Letter, MailKind, MailRow } from '#messaging';
import { Clock, Config, LinkSigner, rows, type Tx, type WorkspaceView } from '#platform';
import { plainText, withLanguage } from '#ui/i18n';
import { type ApplicationView, loadApplication } from '../core/application.queries.js';
import { ComingMails } from '../core/coming-mails.js';
import { Invitation } from '../core/invitation.entity.js';
import { InviteWords } from '../core/invite-words.js';
import { endOfLink, PersonalLinks } from '../core/links.js';
import { officeLinkMail } from '../core/office-links.js';
import { type OfficeLinked, officeOfApplication, officesAt } from '../core/office.queries.js';
import { modesOfSeats } from '../core/person-lines.js';
import { type Readers, readersOf } from '../core/readers.js';
import { outcomeOf } from '../core/registration.rules.js';
import { invitedMail } from './invited.mail.js';
import { invitedKinds } from './kinds/invited-kinds.js';
import { type LinkKind, linkKinds } from './kinds/link-kinds.js';
import { standingKinds } from './kinds/standing-kinds.js';
import { awaitsAnswer, invitationKey, invitedKey, invitedKind, type InvitedMail } from './invited-mails.js';
import { movesSinceTold } from './last-told.js';
import { linkMail } from './link.mail.js';
import { officeLinkMail as officeLinkLetter } from './office-link.mail.js';
import { standingKey, standingKind, type StandingMail } from './planned-mails.js';
import { standingMail } from './standing.mail.js';

/** When a mail of this context is still wanted, and what it says. */
@Injectable()
export class RegistrationMails {
  readonly #links: PersonalLinks;

  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly coming: ComingMails,
    private readonly words: InviteWords,
    signer: LinkSigner,
  ) {
    this.#links = new PersonalLinks(signer, config.baseUrl);
  }

  get kinds(): readonly MailKind[] {
    return [
      ...linkKinds.map((kind) => this.#linkKind(kind)),
      ...(Object.keys(standingKinds) as StandingMail[]).map((why) => this.#standingKind(why)),
      ...(Object.keys(invitedKinds) as InvitedMail[]).map((why) => this.#invitedKind(why)),
      this.#officeLinkKind(),
    ];
  }

  /** Whose address it is, is found here: the request that asked did the same for everybody. */
  #officeLinkKind(): MailKind {
    return {
      kind: officeLinkMail,
      lane: 'transactional',
      whenUncertain: 'resend',
      label: { ja: '事業所のページのリンク', en: 'Link to the page of an office' },
      asked: true,
      answer: true,
      stillWanted: async (tx, mail) => (await officesMeantBy(tx, mail)).length > 0,
      render: async (tx, mail, workspace) => {
        const { language } = mail;
        const offices = await officesMeantBy(tx, mail);
        return officeLinkLetter({
          workspace,
          language,
          offices: offices.map((one) => ({ name: one.name, link: this.#links.office(workspace, one, language) })),
        });
      },
    };
  }

  #standingKind(why: StandingMail): MailKind {
    return {
      kind: standingKind(why),
      lane: 'transactional',
      whenUncertain: 'resend',
      label: standingKinds[why].label,
      answer: standingKinds[why].answer ?? false,
      stillWanted: async (tx, mail) => {
        const standing = await standingOf(tx, mail);
        return standing !== null && (await wanted(tx, why, mail, standing));
      },
      render: async (tx, mail, workspace) => {
        const { event, application, readers } = (await standingOf(tx, mail))!;
        const { language } = application;
        const office = readers.contact ? await officeOfApplication(tx, application.id, mail.toAddress) : null;
        return standingMail({
          why,
          workspace,
          event,
          application,
          readers,
          concerned: concernedBy(mail),
          moves: standingKinds[why].moves ? await movesFor(tx, mail, { event, application, readers }) : null,
          myLink: this.#links.my(workspace, application, language),
          linkOf: ({ registrationId }) => this.#links.person(workspace, application, registrationId, language),
          calendarLink: withLanguage(
            `${this.config.baseUrl}/w/${workspace.slug}/events/${event.id}/calendar.ics`,
            language,
          ),
          coming: await this.coming.list(tx, event, language, modesOfSeats(event, readers.people, false)),
          officeLink: office && this.#links.office(workspace, office, language),
        });
      },
    };
  }

  #linkKind(kind: LinkKind): MailKind {
    return {
      ...kind,
      stillWanted: async (tx, mail) => {
        const event = await loadEvent(tx, String(mail.facts.eventId));
        return event !== null && takesApplications(event, this.clock.now());
      },
      render: (tx, mail, workspace) => this.#renderLink(tx, mail, workspace, kind),
    };
  }

  /** To those who have not answered: what has changed since they were asked. */
  #invitedKind(why: InvitedMail): MailKind {
    return {
      kind: invitedKind(why),
      lane: 'transactional',
      whenUncertain: 'resend',
      label: invitedKinds[why].label,
      stillWanted: async (tx, mail) => {
        const event = await loadEvent(tx, String(mail.facts.eventId));
        if (!event || (endOf(event) ?? this.clock.now()) <= this.clock.now()) return false;
        if (!(await awaitsAnswer(tx, String(mail.facts.invitationId)))) return false;
        return invitedKinds[why].wanted(event, mail.revision, () => movesForInvited(tx, mail, event));
      },
      render: async (tx, mail, workspace) => {
        const invitation = (await tx.findOneBy(Invitation, { id: String(mail.facts.invitationId) }))!;
        const event = (await loadEvent(tx, invitation.eventId))!;
        const { language } = mail;
        const open = takesApplications(event, this.clock.now());
        return invitedMail({
          why,
          workspace,
          event,
          language,
          addressee: mail.toName,
          moves: invitedKinds[why].moves ? await movesForInvited(tx, mail, event) : null,
          applyLink: open ? this.#links.apply(workspace, invitation, language) : null,
        });
      },
    };
  }

  /** The look-up of who this address is happens here, in the worker: the request that asked does the same for everybody. */
  async #renderLink(tx: Tx, mail: MailRow, workspace: WorkspaceView, kind: LinkKind): Promise<Letter> {
    const invitation = (await tx.findOneBy(Invitation, { id: String(mail.facts.invitationId) }))!;
    const event = (await loadEvent(tx, invitation.eventId))!;
    const { language } = mail;
    const earlier = await rows<{ id: string; code: string; revision: number }>(
      tx,
      `select id, code, revision from application a where event_id = $1 and contact_email = $2
       and exists (select 1 from registration r where r.application_id = a.id and r.live) order by at`,
      [event.id, invitation.email],
    );
    const { officeId } = invitation;
    const office = kind.introduces
      ? (await officesAt(tx, mail.toAddress)).find(({ id }) => id === officeId)
      : undefined;
    return linkMail({
      kind,
      workspace,
      event,
      language,
      addressee: mail.toName,
      words: kind.introduces ? await this.words.of(tx, invitation.id) : null,
      applyLink: this.#links.apply(workspace, invitation, language),
      expiresAt: endOfLink(invitation),
      earlier: earlier.map((one) => ({ code: one.code, link: this.#links.my(workspace, one, language) })),
      officeLink: office ? this.#links.office(workspace, office, language) : null,
    });
  }
}

interface Standing {
  event: EventView;
  application: ApplicationView;
  readers: Readers;
}

/** Null where nobody of the application reads mail at this address any more. */
async function standingOf(tx: Tx, mail: MailRow): Promise<Standing | null> {
  const event = await loadEvent(tx, String(mail.facts.eventId));
  const application = await loadApplication(tx, String(mail.facts.applicationId));
  if (!event || !application) return null;
  const readers = readersOf(application, mail.toAddress);
  return readers.people.length > 0 ? { event, application, readers } : null;
}

/** Of the offices whose address this is today: the one that was meant, or all. */
async function officesMeantBy(tx: Tx, { toAddress, facts }: MailRow): Promise<OfficeLinked[]> {
  const offices = await officesAt(tx, toAddress);
  return offices.filter(({ id }) => facts.officeId === undefined || facts.officeId === id);
}

const concernedBy = (mail: MailRow): string[] => (mail.facts.registrationIds as string[] | undefined) ?? [];

/** A mail whose matter has passed is not sent: nobody is told what is no longer so. */
async function wanted(tx: Tx, why: StandingMail, mail: MailRow, standing: Standing): Promise<boolean> {
  const { event, readers } = standing;
  const concerned = concernedBy(mail);
  return standingKinds[why].wanted({
    event,
    outcome: outcomeOf(readers.people.map((person) => person.state)),
    about: readers.people.filter(({ registrationId }) => concerned.length === 0 || concerned.includes(registrationId)),
    revision: mail.revision,
    moves: () => movesFor(tx, mail, standing),
  });
}

function movesFor(tx: Tx, mail: MailRow, { event, application, readers }: Standing): Promise<Move[] | null> {
  const own = readers.contact ? undefined : mail.toAddress;
  const earlier = Array.from({ length: event.revision }, (_, n) =>
    standingKey('moved', application.id, String(n), own),
  );
  // Somebody whose own address came later was first told through the contact.
  const first = [standingKey('received', application.id, '0'), standingKey('received', application.id, '0', own)];
  return movesSinceTold(tx, event, first, earlier, application.language);
}

function movesForInvited(tx: Tx, mail: MailRow, event: EventView): Promise<Move[] | null> {
  const id = String(mail.facts.invitationId);
  const earlier = Array.from({ length: event.revision }, (_, n) => invitedKey('moved', id, n));
  return movesSinceTold(tx, event, [invitationKey(id)], earlier, mail.language);
}

/** Every mail of the product that is about something is about an event. */
export async function eventTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await rows<{ id: string; title: string }>(tx, 'select id, title from event_card where id = any($1)', [
    ids,
  ]);
  return new Map(found.map(({ id, title }) => [id, plainText(title)]));
}
