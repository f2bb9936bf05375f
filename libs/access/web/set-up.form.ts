import { email, form } from '#ui/forms';
import { address, newPassword, personName } from './account-fields.js';
import { hostName, slug, zone } from './host-fields.js';

export class SetUpForm extends form({
  hostName,
  slug,
  zone: zone('Asia/Tokyo'),
  name: personName,
  email: email({ ...address, required: true, autocomplete: 'email' }),
  password: newPassword(),
}) {}
