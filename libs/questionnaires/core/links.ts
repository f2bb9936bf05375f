import type { LinkSigner, WorkspaceView } from '#platform';
import { type Language, withLanguage } from '#ui/i18n';

export const answerPurpose = 'questionnaires.answer';

/** Address of the questionnaire behind a link. */
export const answerPath = (workspace: Pick<WorkspaceView, 'slug'>, token: string): string =>
  `/w/${workspace.slug}/q/${token}`;

/** As much of an invitation as its link depends on. */
export interface LinkedInvitation {
  id: string;
  revision: number;
}

/** The path of one invitation's link; nothing about it is stored. It lives as long as its invitation and revision. */
export const invitationPath = (
  signer: LinkSigner,
  workspace: Pick<WorkspaceView, 'slug'>,
  { id, revision }: LinkedInvitation,
): string => answerPath(workspace, signer.sign(answerPurpose, id, { revision }));

/** The same with the host in front, opening in the language of the mail. */
export const questionnaireLink = (
  signer: LinkSigner,
  baseUrl: string,
  workspace: Pick<WorkspaceView, 'slug'>,
  invitation: LinkedInvitation,
  language: Language,
): string => withLanguage(`${baseUrl}${invitationPath(signer, workspace, invitation)}`, language);
