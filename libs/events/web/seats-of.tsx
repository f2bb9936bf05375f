import { useTexts } from '#ui';
import { eventsTexts } from './events.texts.js';

/** 25 / 50, or that there is no limit. */
export function SeatsOf({ taken, capacity }: { taken: number; capacity: number | null }) {
  const t = useTexts(eventsTexts);
  return (
    <span>
      {taken} / {capacity ?? <small class="soft">{t.limitless}</small>}
    </span>
  );
}
