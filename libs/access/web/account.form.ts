import { isUuid } from '#platform';
import { choice, form, secret, several } from '#ui/forms';
import { newPassword, personName } from './account-fields.js';

export class AccountForm extends form({
  name: personName,
  /** of the mails this account gets */
  language: choice(['ja', 'en'], {
    label: { ja: 'あなた宛てのメールの言語', en: 'Language of mails to you' },
    otherwise: { ja: '言語を選んでください。', en: 'Please choose a language.' },
    options: [
      { value: 'ja', label: '日本語' },
      { value: 'en', label: 'English' },
    ],
    short: true,
  }),
}) {}

export class DigestsForm extends form({
  /** ids of those whose digest is wanted */
  workspaces: several(isUuid, {
    label: { ja: 'まとめを受け取る団体', en: 'Host bodies whose digest you get' },
    hint: {
      ja: '前の日からの申込と取消を、毎朝8時ごろに1通でお知らせします。何もなかった日は送りません。',
      en: 'One mail at about 8 in the morning with what was applied for and cancelled since the day before. None where nothing happened.',
    },
  }),
}) {}

export class PasswordForm extends form({
  former: secret({
    label: { ja: '今のパスワード', en: 'Current password' },
    autocomplete: 'current-password',
    marked: true,
  }),
  password: newPassword({ ja: '新しいパスワード', en: 'New password' }),
}) {}
