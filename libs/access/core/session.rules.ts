const minute = 60_000;
const hour = 60 * minute;

/** A browser nobody has used for so long must log in again. */
export const idleLimit = 12 * hour;

/** The longest a log-in lasts. */
export const absoluteLimit = 30 * 24 * hour;

/** `seen_at` is written no more often than this: a page a second costs one write in five minutes. */
export const seenEvery = 5 * minute;

interface Session {
  seenAt: Date;
  expiresAt: Date;
}

export const isOver = ({ seenAt, expiresAt }: Session, now: Date): boolean =>
  now >= expiresAt || now.getTime() - seenAt.getTime() >= idleLimit;

export const isToBeSeen = ({ seenAt }: Session, now: Date): boolean => now.getTime() - seenAt.getTime() >= seenEvery;
