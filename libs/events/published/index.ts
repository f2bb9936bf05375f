export { eventCard } from './event-card.js';
export { eventPast } from './event-past.js';
export { seriesCard } from './series-card.js';
export { sessionNow } from './session-now.js';
export { poolCard } from './pool-card.js';
