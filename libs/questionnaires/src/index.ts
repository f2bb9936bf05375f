export { QuestionnairesModule } from './questionnaires.module.js';
export {
  codes,
  type Definition,
  type ItemDefinition,
  type ItemKind,
  type Requirement,
  type Texts,
  type Wording,
  wordingIn,
} from './definition.js';
export { loadVersions, type Version, type VersionItem } from './version.queries.js';
export { Answer } from './answer.entity.js';
export { Choice } from './choice.entity.js';
export { Comment } from './comment.entity.js';
export { Item } from './item.entity.js';
export { Questionnaire } from './questionnaire.entity.js';
export { Response } from './response.entity.js';
export { issueInvitations } from './issue-invitations.js';
export { questionnaireLink } from './links.js';
export { questionnaireOf } from './questionnaire.queries.js';
export { type Stage, takesAnswers } from './questionnaire.rules.js';
export { aboutEvent, type FramedQuestionnaire, QuestionnaireFrames } from './questionnaire-frames.js';
export type { PlannedItem, QuestionnairePlan } from './questionnaire-plan.js';
export { Questionnaires } from './questionnaires.js';
export { Responses } from './responses.js';
export { QuestionnaireFrame } from './web/questionnaire-frame.js';
