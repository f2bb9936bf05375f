export { applicationCard } from './application-card.js';
export { placesTaken } from './places-taken.js';
export { registrationNow } from './registration-now.js';
export { seatNow } from './seat-now.js';
export { unlinkedOffice } from './unlinked-office.js';
