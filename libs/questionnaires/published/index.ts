export { questionnaireNow } from './questionnaire-now.js';
export { askedNow } from './asked-now.js';
