import { FormPart, Pair, useReading, useTexts } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { zoneName } from '#ui/i18n';
import type { SeriesChoice } from '../core/series.queries.js';
import { ownTextNames } from '../core/own-texts.rules.js';
import { isZone } from '../core/zoned-time.js';
import { useEasyHint } from './easy-hint.js';
import { EventForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

interface PartProps {
  form: TypedOf<typeof EventForm>;
}

export function WhatFields({ form, series }: PartProps & { series: readonly SeriesChoice[] }) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const drawn = { of: EventForm, typed: form };
  const options = series.map(({ id, name, next }) => ({ value: id, label: t.seriesChoice(name, next) }));
  const another = { newSeries: { hint: newSeriesHint } };
  return (
    <FormPart title={t.what}>
      <Fields {...drawn} names={['title']} />
      {options.length > 0 && <Fields {...drawn} names={['seriesId']} looks={{ seriesId: { options } }} />}
      <Pair>
        <Fields {...drawn} names={['newSeries', 'number']} looks={options.length > 0 ? another : {}} />
      </Pair>
      <Fields {...drawn} names={ownTextNames.filter((name) => name !== 'title')} />
      <Fields {...drawn} names={['forWhom']} hint={hint} />
    </FormPart>
  );
}

const newSeriesHint = {
  ja: 'ここに書くと、上の選択より優先します。',
  en: 'What is written here comes before the choice above.',
};

export function ApplicationFields({ form }: PartProps) {
  const t = useTexts(formTexts);
  const { language } = useReading();
  const zone = t.zone(isZone(form.zone) ? zoneName(form.zone, language) : form.zone);
  const drawn = { of: EventForm, typed: form };
  return (
    <FormPart title={t.applying}>
      <Pair>
        <Fields {...drawn} names={['opensOn', 'opensAt']} />
      </Pair>
      <Pair>
        <Fields {...drawn} names={['deadlineOn', 'deadlineAt']} />
      </Pair>
      <Fields {...drawn} names={['entry', 'membersUntilOn', 'headcounts', 'companions', 'asksSupport']} />
      <Pair>
        <Fields {...drawn} names={['promotion', 'offerDays']} />
      </Pair>
      <Fields {...drawn} names={['choose']} />
      <Fields
        {...drawn}
        names={['joinUrl', 'protectedNames', 'zone']}
        looks={{ zone: { label: { ja: zone, en: zone } } }}
      />
    </FormPart>
  );
}

export function ContactFields({ form }: PartProps) {
  const t = useTexts(formTexts);
  const drawn = { of: EventForm, typed: form };
  return (
    <FormPart title={t.contact}>
      <Fields {...drawn} names={['contactName']} />
      <Pair>
        <Fields {...drawn} names={['contactPhone', 'contactFax']} />
      </Pair>
      <Fields {...drawn} names={['contactEmail']} />
    </FormPart>
  );
}
