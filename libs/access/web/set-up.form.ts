import { AsTyped, Email, HostName, PersonName, Slug, Zone } from './form-fields.js';

export class SetUpForm {
  @HostName()
  hostName = '';

  @Slug()
  slug = '';

  @Zone()
  zone = 'Asia/Tokyo';

  @PersonName()
  name = '';

  @Email()
  email = '';

  /** measured by `refuseWeakPassword` */
  @AsTyped()
  password = '';
}
