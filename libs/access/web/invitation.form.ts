import { form } from '#ui/forms';
import { newPassword, personName } from './account-fields.js';

export class JoinForm extends form({ name: personName, password: newPassword() }) {}
