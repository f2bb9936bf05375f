export { EmbeddedPostgres, startEmbedded, type EmbeddedOptions } from './embedded-postgres.js';
export type { Place } from './place.js';
export { runningAppUrl } from './running.js';
export { readSecrets, type Secrets } from './secrets.js';
