export { QuestionnairesModule } from '../questionnaires.module.js';
export { QuestionnaireFrame } from './questionnaire-frame.js';
