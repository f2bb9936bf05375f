export { QuestionnairesModule } from './questionnaires.module.js';
export {
  type ChoiceDefinition,
  codes,
  type Definition,
  type ItemDefinition,
  type ItemKind,
  type Requirement,
  type Texts,
  type Wording,
  wordingIn,
} from './definition.js';
export { type ItemState, readAnswers } from './answers.rules.js';
export { loadLatestVersion, loadVersion, loadVersions, type Version, type VersionItem } from './version.queries.js';
export { Answer } from './answer.entity.js';
export { Choice } from './choice.entity.js';
export { Comment } from './comment.entity.js';
export { Item } from './item.entity.js';
export { type Anonymity, Questionnaire, type QuestionnaireState } from './questionnaire.entity.js';
export { QuestionnaireInvitation } from './questionnaire-invitation.entity.js';
export { QuestionnaireVersion } from './questionnaire-version.entity.js';
export { Response } from './response.entity.js';
export { Stratum } from './stratum.entity.js';
export { issueInvitations } from './issue-invitations.js';
export { answerPath, type LinkedInvitation, questionnaireLink } from './links.js';
export { loadQuestionnaire, questionnaireOf, type QuestionnaireView } from './questionnaire.queries.js';
export { type Stage, stageOf, takesAnswers } from './questionnaire.rules.js';
export { type FramedQuestionnaire, QuestionnaireFrames } from './questionnaire-frames.js';
export type { PlannedItem, QuestionnairePlan } from './questionnaire-plan.js';
export { Questionnaires } from './questionnaires.js';
export { Responses } from './responses.js';
export { QuestionnaireFrame } from './web/questionnaire-frame.js';
export { questionnaireWords } from './web/questionnaire-words.js';
