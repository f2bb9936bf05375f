import { Email, HostName, Slug, Zone } from './form-fields.js';

export class NewHostForm {
  @HostName()
  name = '';

  @Slug()
  slug = '';

  @Zone()
  zone = 'Asia/Tokyo';

  @Email()
  ownerEmail = '';
}
