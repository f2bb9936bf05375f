import { inLanguage, type Visit } from '#platform';
import { catalogue, plainText } from '#ui/i18n';
import { Icon, type IconName } from '#ui';
import { numberedSeries } from '../core/event-facts.js';
import type { LastEvent } from '../core/last-events.queries.js';
import { recipes } from '../core/recipes/index.js';

interface RecipeRowProps {
  visit: Visit;
  /** of the form, which its buttons send along, so that nothing typed is lost */
  form: string;
  /** key of the recipe that the form was begun with */
  current: string;
  lastEvents: readonly LastEvent[];
}

const icons: Readonly<Record<string, IconName>> = {
  seminar: 'speech',
  meeting: 'clock',
  course: 'calendar',
  exchange: 'people',
  webinar: 'screen',
  visit: 'pin',
};

/** 型: what a new event begins with. Each is also an address, `?recipe=seminar`. */
export function RecipeRow({ visit, form, current, lastEvents }: RecipeRowProps) {
  const t = texts.of(visit.language);
  return (
    <div class="recipes" role="group" aria-label={t.label}>
      {recipes.map(({ key, name, about }) => (
        <button
          key={key}
          type="submit"
          form={form}
          name="take"
          value={key}
          class="recipe"
          aria-pressed={current === key ? 'true' : 'false'}
        >
          <b>
            <Icon name={icons[key] ?? 'flag'} /> {inLanguage(name, visit.language)}
          </b>{' '}
          <small>{inLanguage(about, visit.language)}</small>
        </button>
      ))}
      {lastEvents.length > 0 && (
        <details class="last">
          <summary class="recipe">
            <b>
              <Icon name="page" /> {t.last}
            </b>{' '}
            <small>{t.lastAbout}</small>
          </summary>
          <ul class="plain">
            {lastEvents.map((event) => (
              <li key={event.id}>
                <a href={`/w/${visit.workspace.slug}/staff/events/new?from=${event.id}`}>
                  {plainText([numberedSeries(event.series, event.number, visit.language), event.title].filter(Boolean).join(' '))}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  ); // prettier-ignore
}

const texts = catalogue({
  ja: { label: '催しの型', last: '前回から', lastAbout: '前の催しを写す' },
  en: { label: 'Recipes for an event', last: 'From last time', lastAbout: 'Copies an event' },
});
