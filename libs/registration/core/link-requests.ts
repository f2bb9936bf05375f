import { createHmac } from 'node:crypto';
import { type Config, rows, type Tx, uuidv7 } from '#platform';
import { tooManyLinks } from './refusals.js';

export interface LinkAsked {
  workspaceId: string;
  /** none: the link of an office */
  eventId: string | null;
  /** canonical */
  email: string;
  /** network it came from; null: nobody's, such as the demo's */
  client: string | null;
  at: Date;
}

/**
 * Notes that a link goes out, unless that would be one too many within an hour. Whoever asks at the same moment waits, so
 * that no two of them count the same ones.
 * @returns false where the mailbox has had its share: that must look like any other answer
 * @throws DomainError where the client or the event has: that says nothing about an address
 */
export async function noteLinkRequest(tx: Tx, asked: LinkAsked, config: Config): Promise<boolean> {
  const { workspaceId, eventId, at } = asked;
  const hash = (what: string) => createHmac('sha256', config.secretKey!).update(what).digest();
  const mailbox = hash(`mailbox ${workspaceId} ${mailboxOf(asked.email)}`);
  const client = asked.client === null ? null : hash(`client ${workspaceId} ${asked.client}`);
  const locked = [mailbox, client, eventId === null ? null : Buffer.from(eventId)].flatMap((one) =>
    one ? [one.toString('hex')] : [],
  );
  await rows(tx, lock, [locked]);
  const [lately] = await rows<Lately>(tx, count, [workspaceId, mailbox, client, eventId, at]);
  const { of_mailbox, of_client, of_event } = lately!;
  if (of_client >= config.limitLinkMailsPerClientPerHour) throw tooManyLinks();
  if (of_event >= config.limitLinkMailsPerEventPerHour) throw tooManyLinks();
  if (of_mailbox >= config.limitLinkMailsPerAddressPerHour) return false;
  await rows(tx, note, [uuidv7(), workspaceId, eventId, mailbox, client, at]);
  return true;
}

/** `a.b+c@d` → `ab@d`: most servers deliver all of these to one mailbox. For counting only. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const name = email.slice(0, at).split('+')[0]!.replaceAll('.', '');
  return `${name}${email.slice(at)}`;
}

interface Lately {
  of_mailbox: number;
  of_client: number;
  of_event: number;
}

/** Always in one order, so that no two wait for each other. */
const lock = `
  select pg_advisory_xact_lock(place)
  from (select distinct hashtextextended(key, 0) as place from unnest($1::text[]) as key order by 1) places`;

const hour = `at > $5::timestamptz - interval '1 hour'`;

const count = `
  select (select count(*)::int from link_request where workspace_id = $1 and mailbox = $2 and ${hour}) as of_mailbox,
         (select count(*)::int from link_request where workspace_id = $1 and client = $3 and ${hour}) as of_client,
         (select count(*)::int from link_request where event_id = $4 and ${hour}) as of_event`;

const note = `
  with old as (delete from link_request where workspace_id = $2 and at <= $6::timestamptz - interval '1 hour')
  insert into link_request (id, workspace_id, event_id, mailbox, client, at) values ($1, $2, $3, $4, $5, $6)`;
