export { AccessModule } from './access.module.js';
export { Account } from './account.entity.js';
export { AuditTrail } from './audit-trail.js';
export { Membership } from './membership.entity.js';
export { permissions, type Role, roles } from './roles.rules.js';
export { type Founding, SetUp } from './set-up.js';
export { Workspace } from './workspace.entity.js';
