export {
  codes,
  type Definition,
  type ItemDefinition,
  type Requirement,
  type Texts,
  type Wording,
  wordingIn,
} from './core/definition.js';
export { itemKinds, type ItemKind } from './core/kinds/index.js';
export { loadVersions, type Version, type VersionItem } from './core/version.queries.js';
export { answersMark } from './core/answers-mark.js';
export { issueInvitations } from './core/issue-invitations.js';
export { questionnaireLink } from './core/links.js';
export { questionnairesOf } from './core/questionnaire.queries.js';
export { type QuestionnaireTitles, titleIn } from './core/questionnaire.entity.js';
export { type Stage, takesAnswers } from './core/questionnaire.rules.js';
export {
  aboutQuestionnaire,
  type FramedQuestionnaire,
  QuestionnaireFrames,
  zoneOf,
} from './core/questionnaire-frames.js';
export type { QuestionnaireManifest } from './core/questionnaire-registry.js';
export { type PlannedItem, type QuestionnairePlan } from './core/questionnaire-plan.js';
export { whoAnswered } from './core/who-answered.queries.js';
export { Questionnaires } from './core/questionnaires.js';
export { Responses } from './core/responses.js';
export { Answered } from './core/questionnaire.events.js';
