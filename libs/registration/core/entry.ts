import type { EventView } from '#events';
import { rows, type Tx } from '#platform';
import { isoDay } from '#ui/i18n';
import type { Invitation } from './invitation.entity.js';
import { invitedOnly, membersFirst } from './refusals.js';

type Entered = Pick<EventView, 'entry' | 'membersUntil' | 'zone'>;

/** Nobody has a seat, or a place in line, before staff have chosen. */
export const isChosen = ({ entry }: Entered): boolean => entry === 'approval' || entry === 'nominated';

/** For now only offices that are members may apply. */
export const isForMembers = ({ membersUntil }: Entered, now: Date): boolean =>
  membersUntil !== null && now < membersUntil;

/** Whether the public page gives out links: where only the invited may come, asking for one leads nowhere, for everybody alike. */
export const givesLinks = ({ entry }: Entered): boolean => entry !== 'invited';

/** Where only the invited may come, a link that somebody asked for earlier opens nothing. */
export const mayUse = (event: Entered, { origin }: Pick<Invitation, 'origin'>): boolean =>
  givesLinks(event) || origin !== 'requested';

/**
 * Who may apply now by this link, for this office.
 * @param officeId the office written on the form; null: none the directory knows
 * @throws where the event is for the invited only, or still for members only
 */
export async function mustBeLetIn(
  tx: Tx,
  event: Entered,
  invitation: Pick<Invitation, 'origin' | 'officeId'>,
  officeId: string | null,
  now: Date,
): Promise<void> {
  if (!mayUse(event, invitation)) throw invitedOnly();
  if (!isForMembers(event, now)) return;
  const offices = [officeId, invitation.officeId].filter((id) => id !== null);
  const [member] = await rows(
    tx,
    `select 1 from office_card where id = any($1::uuid[]) and member_since <= $2::date and (member_until is null or member_until >= $2::date)
     limit 1`,
    [offices, isoDay(now, event.zone)],
  );
  if (!member) throw membersFirst(event.membersUntil!, event.zone);
}
