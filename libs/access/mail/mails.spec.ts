import type { WorkspaceView } from '#platform';
import { inviteMail } from './invite.mail.js';
import { loginLinkMail } from './login-link.mail.js';

const workspace: WorkspaceView = {
  id: '00000000-0000-7000-8000-000000000001',
  slug: 'mizunohama',
  name: '瑞ノ浜はたらく支援ネットワーク',
  zone: 'Asia/Tokyo',
  replyTo: 'jimukyoku@mizunohama.example',
  phone: '0000-00-0000',
  languages: ['ja'],
};

const expiresAt = new Date('2026-10-01T00:10:00Z');

it.each(['ja', 'en'] as const)('the log-in link in %s says that it works once and until when', (language) => {
  const { subject, text } = loginLinkMail({
    language,
    workspace,
    name: '笹森 千歳',
    href: 'https://tsudoi.example/login/links/x',
    expiresAt,
  });
  expect(`${subject}\n\n${text}`).toMatchSnapshot();
});

it.each(['ja', 'en'] as const)('the invitation in %s says who invites whom to what', (language) => {
  const href = 'https://tsudoi.example/w/mizunohama/invitations/x';
  const { subject, text } = inviteMail({
    language,
    workspace,
    invitedBy: '笹森 千歳',
    role: 'reception',
    href,
    expiresAt,
  });
  expect(`${subject}\n\n${text}`).toMatchSnapshot();
});
