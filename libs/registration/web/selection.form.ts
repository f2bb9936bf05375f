import { choice, form, lines, several, tick, tidyLine } from '#ui/forms';
import { isUuid } from '#platform';
import type { Deed } from '../core/selections.js';

/** What is done with several at once. */
export const deeds: readonly Deed[] = ['promotion', 'link', 'cancellation'];

/** As many as a page waits for. */
export const mostChosen = 200;

/** Ticked on the list, or everybody whom the list shows; what narrows it is read with its address. */
export class SelectionForm extends form({
  ids: several((sent): sent is string => isUuid(sent)),
  all: tick(),
  deed: choice(deeds),
}) {}

/** The same after a look at whom it concerns. */
export class DeedForm extends form({
  chosen: lines({ most: 40 * mostChosen }),
  deed: choice(deeds),
  reason: tidyLine({ most: 200, label: { ja: '理由', en: 'Reason' }, marked: false }),
}) {}

export const idsIn = (chosen: string): string[] => [...new Set(chosen.split(/\s+/).filter(isUuid))];
