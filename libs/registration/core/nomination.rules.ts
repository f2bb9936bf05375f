import type { EventView } from '#events';
import type { PickFault } from './choices.js';

/** As it was written on the form. */
export interface NominationWish {
  /** null: the place on the form */
  rank: number | null;
  reason: string;
}

/** Where an office that puts people forward has not said who it is, or why it does. */
export function unexplained(
  { entry }: Pick<EventView, 'entry'>,
  { officeName, people }: { officeName: string; people: readonly { nomination?: NominationWish }[] },
): PickFault[] {
  if (entry !== 'nominated') return [];
  const reasons = people.flatMap(({ nomination }, person): PickFault[] =>
    nomination?.reason ? [] : [{ person, session: 0, why: 'reason' }],
  );
  return [...(officeName === '' ? [{ person: 0, session: 0, why: 'office' } as const] : []), ...reasons];
}
