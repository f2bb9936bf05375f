import { AsTyped, PersonName } from './form-fields.js';

export class JoinForm {
  @PersonName()
  name = '';

  /** measured by `refuseWeakPassword` */
  @AsTyped()
  password = '';
}
