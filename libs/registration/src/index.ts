export { RegistrationModule } from './registration.module.js';
export { Application } from './application.entity.js';
export { Invitation } from './invitation.entity.js';
export { Registration, type Role } from './registration.entity.js';
export { Seat } from './seat.entity.js';
export { Admissions } from './admissions.js';
export { Registrations } from './registrations.js';
export { PoolReader } from './pool-reader.js';
export type { PoolCount } from './seating.rules.js';
