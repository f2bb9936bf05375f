export { officeCard } from './office-card.js';
export { personCard } from './person-card.js';
export { postNow } from './post-now.js';
export { reach } from './reach.js';
export { taggingNow } from './tagging-now.js';
