import { createHash } from 'node:crypto';
import type { EventView } from './event-view.js';

/** A short mark of what an editor saw: another mark at saving time means that somebody was faster. Seats taken meanwhile do not count. */
export function versionOf(event: EventView): string {
  const seen = JSON.stringify(event, (key, value: unknown) =>
    key === 'taken' || key === 'waiting' ? undefined : value,
  );
  return createHash('sha256').update(seen).digest('base64url').slice(0, 16);
}
