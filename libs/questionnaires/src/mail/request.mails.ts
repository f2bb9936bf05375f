import type { NewMail } from '#messaging';
import type { IssuedInvitation } from '../issue-invitations.js';
import type { Anonymity } from '../questionnaire.entity.js';

export const requestKind = 'questionnaires.request';

/** One mail for each who has been asked and can be written to; planned again, it stays the one it is. */
export const requestMails = (
  eventId: string,
  questionnaire: { id: string; anonymity: Anonymity },
  issued: readonly IssuedInvitation[],
): NewMail[] =>
  issued
    .filter(({ email }) => email !== '')
    .map(({ id, email, name, language, personId }) => ({
      kind: requestKind,
      dedupeKey: `questionnaire-request:${id}`,
      to: { email, name, ...(personId && { personId }) },
      language,
      unnamed: questionnaire.anonymity === 'office',
      subjectId: eventId,
      facts: { invitationId: id, questionnaireId: questionnaire.id },
    }));
