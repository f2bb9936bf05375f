import { email, form } from '#ui/forms';
import { address } from './account-fields.js';
import { hostName, slug, zone } from './host-fields.js';

export class NewHostForm extends form({
  name: hostName,
  slug,
  zone: zone('Asia/Tokyo'),
  ownerEmail: email({
    ...address,
    label: { ja: '最初の管理者のメールアドレス', en: 'E-mail address of its first owner' },
    hint: {
      ja: 'あなた自身のアドレスならすぐに、ほかの方なら招待のメールを受けてから、管理者になります。',
      en: 'Your own address makes you the owner at once; anybody else gets an invitation.',
    },
    required: true,
    autocomplete: 'off',
  }),
}) {}
