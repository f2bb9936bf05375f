import type { ComponentChildren } from 'preact';
import type { EventView } from '#events';
import { Pair, useTexts } from '#ui';
import type { Sentence } from '#ui/i18n';
import { applyTexts } from './apply.texts.js';
import type { personFields } from './person.form.js';

type Name = keyof ReturnType<typeof personFields>;

/** What a page knows of these fields and their declaration does not. */
export type PersonLooks = { [name in Name]?: { marked?: boolean | undefined; hint?: Sentence | string } };

interface PersonFieldsProps {
  event: EventView;
  /** draws fields of the form that the page has */
  draw: (names: readonly Name[], looks: PersonLooks) => ComponentChildren;
  looks?: PersonLooks;
}

/** What is asked about one person, or in place of the name how many come, as far as the event asks for it. */
export function PersonFields({ event, draw, looks = {} }: PersonFieldsProps) {
  const t = useTexts(applyTexts);
  // Who leaves the name empty and gives a number is not told that a name must be given.
  const named = event.headcounts ? { name: { marked: undefined }, kana: { marked: undefined } } : looks;
  return (
    <>
      <Pair>{draw(['name', 'kana'], named)}</Pair>
      {event.headcounts && draw(['heads'], {})}
      <Pair>{draw(['title', 'experience'], {})}</Pair>
      {event.companions !== 'none' &&
        draw(['companions'], { companions: { hint: event.companions === 'seated' ? t.seatNeeded : t.noSeatNeeded } })}
      {draw(['email'], {})}
    </>
  );
}
