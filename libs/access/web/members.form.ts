import { IsIn } from 'class-validator';
import { type Role, roles } from '../core/roles.rules.js';
import { Email } from './form-fields.js';
import { roleMissing } from './words.js';

export class InviteForm {
  @Email()
  email = '';

  @IsIn(roles, { message: roleMissing })
  role: Role | '' = '';
}

export class RoleForm {
  @IsIn(roles, { message: roleMissing })
  role: Role | '' = '';
}
