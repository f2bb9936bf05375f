import type { NewMail } from '#messaging';
import type { IssuedInvitation } from '../core/issue-invitations.js';
import type { Anonymity } from '../core/questionnaire.entity.js';

export const requestKind = 'questionnaires.request';

/**
 * One mail for each address of an application: whoever gave an address of their own is written to there, the others
 * share the mail to their contact with a link each. Planned again, it stays the one it is.
 */
export const requestMails = (
  eventId: string,
  questionnaire: { id: string; anonymity: Anonymity },
  issued: readonly IssuedInvitation[],
): NewMail[] => {
  const reachable = issued.filter(({ email }) => email !== '');
  const groups = new Map<string, IssuedInvitation[]>();
  for (const one of reachable) {
    const key = `${one.applicationId} ${one.email}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const { email, name, language, personId, contactName } = first!;
    const alone = group.length === 1;
    return {
      kind: requestKind,
      dedupeKey: `questionnaire-request:${first!.id}`,
      to: { email, name: alone ? name : contactName, ...(alone && personId && { personId }) },
      language,
      unnamed: questionnaire.anonymity === 'office',
      subjectId: eventId,
      facts: { invitationIds: group.map(({ id }) => id), questionnaireId: questionnaire.id },
    };
  });
};
