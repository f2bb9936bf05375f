export { RegistrationModule } from '../registration.module.js';
export { roles } from './admission.form.js';
