import { rows, type Tx, uuidv7 } from '#platform';
import type { ApplicationView } from './application.queries.js';
import type { Change, Corrected } from './corrections.rules.js';

/** Keeps what stood there before. */
export const writeCorrections = (
  tx: Tx,
  of: { workspaceId: string; applicationId: string; byAccount: string; at: Date },
  changes: readonly Change[],
): Promise<unknown> =>
  rows(
    tx,
    `insert into correction (id, workspace_id, application_id, registration_id, field, before, after, by_account, at)
     select c.id, $1, $2, c.registration, c.field, c.before, c.after, $3, $4
     from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[]) as c (id, registration, field, before, after)`,
    [
      of.workspaceId,
      of.applicationId,
      of.byAccount,
      of.at,
      changes.map(uuidv7),
      changes.map(({ registrationId }) => registrationId),
      changes.map(({ field }) => field),
      changes.map(({ before }) => before),
      changes.map(({ after }) => after),
    ],
  );

/**
 * The application and the registration as they read now. Where mails go has changed: links of before open nothing any more, and
 * whoever applied gets a way of their own to add a colleague, because an invitation belongs to its mailbox.
 */
export async function writeCorrected(
  tx: Tx,
  application: ApplicationView,
  registrationId: string,
  to: Corrected,
  { officeId, office, newLinks, at }: { officeId: string | null; office: boolean; newLinks: boolean; at: Date },
): Promise<void> {
  const readdressed = to.contactEmail !== application.contactEmail;
  const invited = readdressed && to.contactEmail !== '' && application.invitationId !== null;
  const invitation = invited ? uuidv7() : null;
  if (invitation) {
    await rows(
      tx,
      `insert into invitation (id, workspace_id, event_id, email, language, origin, created_at)
       select $2, workspace_id, event_id, $3, language, 'requested', $4 from application where id = $1`,
      [application.id, invitation, to.contactEmail, at],
    );
  }
  await rows(
    tx,
    `update application set contact_name = $2, contact_email = $3, contact_phone = $4, office_name = $5,
       office_id = case when $6 then $7::uuid else office_id end, revision = revision + $8::int,
       invitation_id = case when $9 then $10::uuid else invitation_id end
     where id = $1`,
    [
      application.id,
      to.contactName,
      to.contactEmail,
      to.contactPhone,
      to.officeName,
      office,
      officeId,
      newLinks ? 1 : 0,
      readdressed,
      invitation,
    ],
  );
  const own = to.email === to.contactEmail ? '' : to.email;
  await rows(tx, 'update registration set email = $2 where id = $1 and email <> $2', [registrationId, own]);
}
