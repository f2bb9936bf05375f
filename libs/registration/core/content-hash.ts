import { createHash } from 'node:crypto';
import type { Placing } from './placing.js';

/** What two submits of one form have in common when they say the same: whom to write to, who takes part in what, and why. */
export function contentHash({ application, people, answers, beyondCapacity, reason }: Placing): string {
  const { contactEmail, contactName, contactPhone, officeName, channel } = application;
  const wishes = people.map(({ name, kana, role, wishes, heads, title, experience, companions }) => [
    name,
    kana,
    role,
    wishes.map(({ sessionId, poolId }) => [sessionId, poolId]),
    ...[heads, title, experience, companions],
  ]);
  const content = [
    contactEmail,
    contactName,
    contactPhone,
    officeName,
    channel,
    beyondCapacity,
    reason,
    wishes,
    answers,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
