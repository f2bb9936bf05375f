export { hostsIn } from './core/hosts-in.js';
export { Invitations } from './core/invitations.js';
export { LogIn } from './core/log-in.js';
export { Operation } from './core/operation.js';
export { type Role, roles } from './core/roles.rules.js';
export { SetUp } from './core/set-up.js';
export { Workspaces } from './core/workspaces.js';
