export { configTable } from './config-table.js';
export { Config } from './config.js';
export { configKeys, type ConfigKey } from './config-keys.js';
export { ConfigError, loadConfig, type ConfigProblem } from './load-config.js';
export { leave } from './leave.js';
export { StartRefused } from './start-refused.js';
