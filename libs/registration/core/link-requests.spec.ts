import { mailboxOf } from './link-requests.js';

it.each([
  ['haitani@tsumugi.example', 'haitani@tsumugi.example'],
  ['haitani+1@tsumugi.example', 'haitani@tsumugi.example'],
  ['hai.ta.ni+a+b@tsumugi.example', 'haitani@tsumugi.example'],
  ['+a@tsumugi.example', '@tsumugi.example'],
])('counts %s with %s', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});
