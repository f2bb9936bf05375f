import { type EventView, eventWords, placeLine, sessionTitle } from '#events';
import { Button, HiddenField, SelectField, TextField } from '#ui';
import type { Language } from '#ui/i18n';
import type { OfficeChoices } from '../core/office-choices.queries.js';
import { registrationWords } from '../core/registration-words.js';
import { modes, rosterSorts } from '../core/roster-filter.js';
import { channels, marks, type RosterParams } from './roster-query.js';
import { rosterTexts } from './roster.texts.js';

interface RosterFiltersProps extends OfficeChoices {
  event: EventView;
  language: Language;
  base: string;
  params: RosterParams;
  /** what is looked for */
  text: string;
}

interface Choice {
  name: string;
  label: string;
  options: { value: string; label: string }[];
}

/** Everything that narrows the list, in one form; what is seldom asked folds away, and what there is no choice of is not asked. */
export function RosterFilters({ event, language, base, params, text, kinds, districts }: RosterFiltersProps) {
  const t = rosterTexts.of(language);
  const words = registrationWords.of(language);
  const pools = event.sessions.flatMap((session) => session.pools);
  const used = modes.filter((mode) => pools.some((pool) => pool.mode === mode));
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  const several = event.sessions.length > 1;
  // one place for each way: the way says it all
  const placesDiffer = event.sessions.some((session) => new Set(session.pools.map(({ mode }) => mode)).size < session.pools.length); // prettier-ignore
  const choices: Choice[] = [
    {
      name: 'session',
      label: t.session,
      options: event.sessions.map((session) => ({ value: session.id, label: sessionTitle(event, session, language) })),
    },
    { name: 'mode', label: t.mode, options: used.map((mode) => ({ value: mode, label: eventWords.of(language).mode[mode] })) },
    {
      name: 'pool',
      label: t.pool,
      options: event.sessions.flatMap((session) =>
        session.pools.map((pool) => ({
          value: pool.id,
          label: [several && sessionTitle(event, session, language), placeLine(pool, language)].filter(Boolean).join(' '),
        })),
      ),
    },
    { name: 'kind', label: t.kind, options: same(kinds) },
    { name: 'district', label: t.district, options: same(districts) },
    { name: 'channel', label: t.channel, options: channels.map((value) => ({ value, label: words.channel[value] })) },
    { name: 'mark', label: t.mark, options: marks.map((value) => ({ value, label: t.marks[value] })) },
  ]; // prettier-ignore
  const asked = choices.filter(({ name, options }) => options.length > 1 && (name !== 'pool' || placesDiffer));
  const [often, seldom] = [true, false].map((wanted) => asked.filter(({ name }) => ['mode', 'kind'].includes(name) === wanted)) as [Choice[], Choice[]]; // prettier-ignore
  const field = ({ name, label, options }: Choice) => (
    <SelectField key={name} name={name} label={label} empty={t.any} value={params[name] ?? ''} options={options} />
  );
  return (
    <form method="post" action={`${base}/searches`} class="filters screen-only roster-filters" aria-label={t.filters}>
      {['state', 'since', 'office', 'view'].map((name) => (
        <HiddenField key={name} name={name} value={params[name]} />
      ))}
      <TextField name="q" label={t.q} value={text} autocomplete="off" />
      {often.map(field)}
      <SelectField
        name="sort"
        label={t.sort}
        value={params.sort ?? ''}
        options={rosterSorts.map((value) => ({ value, label: t.sorts[value] }))}
      />
      <Button kind="quiet">{t.filter}</Button>
      {seldom.length > 0 && (
        <details open={seldom.some(({ name }) => params[name])}>
          <summary>{t.further}</summary>
          <div class="further">{seldom.map(field)}</div>
        </details>
      )}
    </form>
  );
}
