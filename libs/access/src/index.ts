export { AccessModule } from './access.module.js';
export { Account } from './account.entity.js';
export { Invitations } from './invitations.js';
export { LogIn } from './log-in.js';
export { Membership } from './membership.entity.js';
export { Operation } from './operation.js';
export { permissions, type Role, roles } from './roles.rules.js';
export { SetUp } from './set-up.js';
export { Workspaces } from './workspaces.js';
