export { questionnaireNow } from './questionnaire-now.js';
export { askedNow } from './asked-now.js';
export { itemCard } from './item-card.js';
export { answerStratum, askedStratum, commentStratum, copiesStratum, responseStratum, stratumCard } from './strata.js';
