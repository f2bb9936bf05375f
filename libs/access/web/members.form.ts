import { choice, email, form } from '#ui/forms';
import { roleTexts } from '../core/role-texts.js';
import { roles } from '../core/roles.rules.js';
import { address } from './account-fields.js';

const { ja, en } = roleTexts;

/** One of the roles, each with what it is for. */
const role = choice(roles, {
  as: 'radio',
  blank: '',
  label: { ja: '権限', en: 'Role' },
  otherwise: { ja: '権限を選んでください。', en: 'Please choose a role.' },
  options: roles.map((value) => ({
    value,
    label: { ja: ja.names[value], en: en.names[value] },
    hint: { ja: ja.meanings[value], en: en.meanings[value] },
  })),
});

export class InviteForm extends form({
  email: email({ ...address, required: true, autocomplete: 'off' }),
  role,
}) {}

export class RoleForm extends form({ role }) {}
