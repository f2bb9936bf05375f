import { Injectable } from '@nestjs/common';
import { loadEvent, takesApplications } from '#events';
import { Mails, type NewMail } from '#messaging';
import { type Actor, Audit, Clock, Config, Database, rows, type Tx, uuidv7 } from '#platform';
import { canonicalEmail, type Language } from '#ui/i18n';
import { noteLinkRequest } from './link-requests.js';
import { invitationKey } from '../mail/invited-mails.js';
import { givesLinks } from './entry.js';
import { applicationsClosed, invitedOnly } from './refusals.js';

export const linkMail = 'registration.link';
export const invitationMail = 'registration.invitation';

export interface Invited {
  /** how many mails were written */
  invited: number;
  /** chosen, but without an address */
  unreachable: number;
  /** chosen, but invited before */
  before: number;
}

/** The two ways to a form: staff invite people, or an address asks for its own link. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly mails: Mails,
    private readonly audit: Audit,
  ) {}

  /**
   * Sends the link to an address that asked for it. Known and unknown addresses get the same answer and the same work;
   * beyond the hourly limit of one mailbox nothing is written, and the answer is still the same.
   * @param client network it was asked from, or null
   * @throws DomainError beyond the hourly limits of a client and of an event
   */
  requestLink(
    workspaceId: string,
    eventId: string,
    email: string,
    language: Language,
    client: string | null,
  ): Promise<void> {
    const address = canonicalEmail(email);
    if (!address) throw new TypeError('the form checks addresses');
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event || !takesApplications(event, now)) throw applicationsClosed();
      if (!givesLinks(event)) throw invitedOnly();
      const asked = { workspaceId, eventId, email: address, client, at: now };
      if (!(await noteLinkRequest(tx, asked, this.config))) return;
      const id = uuidv7();
      await rows(
        tx,
        `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at)
         values ($1, $2, $3, $4, $5, 'requested', $6)`,
        [id, workspaceId, eventId, address, language, now],
      );
      await this.mails.plan(tx, workspaceId, [
        {
          kind: linkMail,
          dedupeKey: `link:${id}`,
          to: { email: address },
          language,
          subjectId: eventId,
          facts: { invitationId: id, eventId },
          revision: event.revision,
        },
      ]);
    });
  }

  /** Invites people of the directory by e-mail, each with a link of their own, once an event. */
  invite(workspaceId: string, actor: Actor, eventId: string, personIds: readonly string[]): Promise<Invited> {
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const event = await loadEvent(tx, eventId);
      if (!event || !takesApplications(event, now)) throw applicationsClosed();
      const reachable = await addressesOf(tx, personIds);
      const invited = await rows<{ id: string; email: string; person_id: string }>(
        tx,
        `insert into invitation (id, workspace_id, event_id, email, person_id, office_id, language, origin, invited_by, created_at)
         select uuidv7(), $1, $2, t.email, t.person, t.office, 'ja', 'staff', $6, $7
         from unnest($3::text[], $4::uuid[], $5::uuid[]) as t (email, person, office)
         on conflict (workspace_id, event_id, person_id) where origin = 'staff' do nothing
         returning id, email, person_id`,
        [
          workspaceId,
          eventId,
          reachable.map((one) => one.email),
          reachable.map((one) => one.personId),
          reachable.map((one) => one.officeId),
          actor.accountId,
          now,
        ],
      );
      const names = new Map(reachable.map((one) => [one.personId, one.name]));
      await this.mails.plan(
        tx,
        workspaceId,
        invited.map((one): NewMail => ({
          kind: invitationMail,
          dedupeKey: invitationKey(one.id),
          to: { email: one.email, name: names.get(one.person_id)!, personId: one.person_id },
          language: 'ja',
          subjectId: eventId,
          facts: { invitationId: one.id, eventId },
          revision: event.revision,
        })),
      );
      await this.audit.record(tx, actor, 'event.invited', { kind: 'event', id: eventId });
      return {
        invited: invited.length,
        unreachable: new Set(personIds).size - reachable.length,
        before: reachable.length - invited.length,
      };
    });
  }
}

interface Reachable {
  personId: string;
  name: string;
  email: string;
  officeId: string | null;
}

/** The person's own address, otherwise the mailbox of an office where they hold a post. */
function addressesOf(tx: Tx, personIds: readonly string[]): Promise<Reachable[]> {
  return rows<Reachable>(
    tx,
    `select distinct on (p.id) p.id as "personId", p.name, a.email, post.office_id as "officeId"
     from person_card p
     left join post_now post on post.person_id = p.id
     join reach a on a.person_id = p.id or a.office_id = post.office_id
     where p.id = any($1::uuid[])
     order by p.id, a.person_id nulls last, a.created_at`,
    [personIds],
  );
}
