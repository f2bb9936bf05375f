import { Injectable } from '@nestjs/common';
import { loadEvent, takesApplications } from '#events';
import { Mails, type NewMail } from '#messaging';
import { type Actor, type Asker, Audit, Clock, Config, Database, rows, type Tx, uuidv7 } from '#platform';
import { canonicalEmail, type Language } from '#ui/i18n';
import { noteLinkRequest } from './link-requests.js';
import { invitationKey } from '../mail/invited-mails.js';
import type { AnsweredBy, Invitation } from './invitation.entity.js';
import { loadInvitation, loadInvitationByCode } from './invitation.queries.js';
import {
  takeDeclineBack,
  type Target,
  writeAnswered,
  writeDecline,
  writeInvitations,
  writeOpened,
} from './invitation-writing.js';
import { codeAsTyped } from './letter-code.js';
import { givesLinks } from './entry.js';
import { applicationsClosed, invitedOnly, stillComing } from './refusals.js';

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
      const targets = reachable.map(({ officeId, personId, email }): Target => {
        return { officeId, personId, email, channel: 'mail', language: 'ja' };
      });
      const written = await writeInvitations(tx, { workspaceId, eventId, by: actor.accountId, at: now }, targets);
      const fresh = reachable.flatMap((one, n) => (written[n]!.fresh ? [{ ...one, id: written[n]!.id }] : []));
      await this.mails.plan(
        tx,
        workspaceId,
        fresh.map(({ id, email, name, personId }): NewMail => ({
          kind: invitationMail,
          dedupeKey: invitationKey(id),
          to: { email, name, personId },
          language: 'ja',
          subjectId: eventId,
          facts: { invitationId: id, eventId },
          revision: event.revision,
        })),
      );
      await this.audit.record(tx, actor, 'event.invited', { kind: 'event', id: eventId });
      return {
        invited: fresh.length,
        unreachable: new Set(personIds).size - reachable.length,
        before: reachable.length - fresh.length,
      };
    });
  }

  /**
   * Asks persons and offices, once an event; whoever calls tells them and notes the deed, in the same transaction.
   * @returns ids in the order of the targets; those asked before have the one they have
   */
  async inviteMany(
    tx: Tx,
    { workspaceId, actor }: Pick<Asker, 'workspaceId' | 'actor'>,
    eventId: string,
    targets: readonly Target[],
  ): Promise<string[]> {
    const asking = { workspaceId, eventId, by: actor.accountId, at: this.clock.now() };
    return (await writeInvitations(tx, asking, targets)).map(({ id }) => id);
  }

  /** Notes that they do not come; said again, the last word holds. @throws while somebody of them is registered */
  async decline(tx: Tx, id: string, word: string, by: AnsweredBy): Promise<void> {
    const [coming] = await rows(tx, 'select 1 from invitation_now where id = $1 and coming > 0', [id]);
    if (coming) throw stillComing();
    await writeDecline(tx, id, word, by, this.clock.now());
  }

  /** Notes by which way the answer came that an application gives; a decline before it is taken back. */
  async markAnswered(tx: Tx, id: string, by: AnsweredBy): Promise<void> {
    await writeAnswered(tx, id, by);
  }

  /** The answer is open again. */
  async undecline(tx: Tx, id: string): Promise<void> {
    await takeDeclineBack(tx, id);
  }

  /** Somebody went on to the form by its button: opening a link says nothing, scanners do that, too. */
  async markOpened(tx: Tx, id: string): Promise<void> {
    await writeOpened(tx, id, this.clock.now());
  }

  /** Null where this workspace has no such invitation. */
  byId(tx: Tx, id: string): Promise<Invitation | null> {
    return loadInvitation(tx, id);
  }

  /** @param typed however somebody has copied it from paper */
  async byCode(tx: Tx, workspaceId: string, typed: string): Promise<Invitation | null> {
    const code = codeAsTyped(typed);
    return code ? loadInvitationByCode(tx, workspaceId, code) : null;
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
