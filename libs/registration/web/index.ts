export { RegistrationModule } from '../registration.module.js';
export { type MyPart, MyParts } from './my-parts.js';
export { type RegistrationPart, RegistrationParts } from './registration-parts.js';
