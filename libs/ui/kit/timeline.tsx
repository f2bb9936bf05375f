import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.js';
import { Icon } from './icon.js';
import type { IconName } from './icon-paths.js';
import { kitTexts } from './kit.texts.js';
import { useTexts } from './reading.js';
import { iconOfTone, type Tone } from './tone.js';

export interface TimelineEntry {
  key?: string | undefined;
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  /** the moment as it is read */
  when: ComponentChildren;
  /** what */
  title: ComponentChildren;
  /** why, in one sentence, also when nothing was sent */
  why?: ComponentChildren;
}

/** What comes (hollow) and what was (filled), each with its reason. */
export function Timeline({
  coming = [],
  past = [],
  head,
}: {
  coming?: readonly TimelineEntry[];
  past?: readonly TimelineEntry[];
  /** stands over what comes, where that is all there is */
  head?: string | undefined;
}) {
  const t = useTexts(kitTexts);
  return (
    <>
      {coming.length > 0 && <Entries head={head ?? t.coming} entries={coming} hollow />}
      {past.length > 0 && <Entries head={t.past} entries={past} />}
    </>
  );
}

function Entries({ head, entries, hollow }: { head: string; entries: readonly TimelineEntry[]; hollow?: boolean }) {
  return (
    <>
      <h3 class="timeline-head">{head}</h3>
      <ol class="timeline">
        {entries.map(({ key, tone = 'off', icon, when, title, why }, place) => (
          <li key={key ?? place} class={classNames(hollow ? 'todo' : tone !== 'off' && tone)}>
            <Icon name={icon ?? iconOfTone[tone]} />
            <span class="time">{when}</span>
            <b>{title}</b>
            {why && <p>{why}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
