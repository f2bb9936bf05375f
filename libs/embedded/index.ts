export { EmbeddedPostgres, startEmbedded, type EmbeddedOptions } from './embedded-postgres.js';
export { runningAppUrl } from './running.js';
export { readSecrets, type Secrets } from './secrets.js';
