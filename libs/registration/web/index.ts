export { RegistrationModule } from '../registration.module.js';
export type { MyPart } from './my-parts.js';
export type { OfficePart } from './office-parts.js';
export type { RegistrationPart } from './registration-parts.js';
export type { RegistrationManifest } from './registration-registry.js';
