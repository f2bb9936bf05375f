import { CheckField, FormPart, Pair, SelectField, TextArea, TextField, useReading, useTexts } from '#ui';
import { zoneName } from '#ui/i18n';
import type { SeriesChoice } from '../core/series.queries.js';
import { isZone } from '../core/zoned-time.js';
import { useEasyHint } from './easy-hint.js';
import type { EventForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';

export function WhatFields({ form, series }: { form: EventForm; series: readonly SeriesChoice[] }) {
  const t = useTexts(formTexts);
  const hint = useEasyHint();
  const options = series.map(({ id, name, next }) => ({ value: id, label: t.seriesChoice(name, next) }));
  return (
    <FormPart title={t.what}>
      <TextField name="title" label={t.title} value={form.title} required />
      {options.length > 0 && (
        <SelectField
          name="seriesId"
          label={t.series}
          hint={t.seriesHint}
          value={form.seriesId}
          options={options}
          empty={t.noSeries}
        />
      )}
      <Pair>
        <TextField
          name="newSeries"
          label={t.newSeries}
          hint={options.length > 0 ? t.newSeriesHint : t.seriesHint}
          value={form.newSeries}
        />
        <TextField name="number" label={t.number} hint={t.numberHint} value={form.number} inputMode="numeric" short />
      </Pair>
      <TextArea name="summary" label={t.summary} hint={t.summaryHint} value={form.summary} rows={2} />
      <TextArea
        name="description"
        label={t.description}
        // Not a plain text: its example of a reading is to be seen as it is typed.
        hint={<span>{t.descriptionHint}</span>}
        value={form.description}
        rows={8}
      />
      <TextField name="forWhom" label={t.forWhom} hint={hint(form.forWhom, t.forWhomHint)} value={form.forWhom} />
    </FormPart>
  );
}

export function ApplicationFields({ form }: { form: EventForm }) {
  const t = useTexts(formTexts);
  const { language } = useReading();
  const zone = isZone(form.zone) ? zoneName(form.zone, language) : form.zone;
  return (
    <FormPart title={t.applying}>
      <Pair>
        <TextField name="opensOn" label={t.opensOn} hint={t.opensHint} value={form.opensOn} type="date" />
        <TextField name="opensAt" label={t.opensAt} value={form.opensAt} type="time" />
      </Pair>
      <Pair>
        <TextField name="deadlineOn" label={t.deadlineOn} hint={t.deadlineHint} value={form.deadlineOn} type="date" />
        <TextField name="deadlineAt" label={t.deadlineAt} value={form.deadlineAt} type="time" />
      </Pair>
      <TextField name="joinUrl" label={t.joinUrl} hint={t.joinUrlHint} value={form.joinUrl} type="url" />
      <CheckField
        name="protectedNames"
        label={t.protectedNames}
        hint={t.protectedHint}
        checked={form.protectedNames === 'yes'}
      />
      <TextField name="zone" label={t.zone(zone)} hint={t.zoneHint} value={form.zone} short />
    </FormPart>
  );
}

export function ContactFields({ form }: { form: EventForm }) {
  const t = useTexts(formTexts);
  return (
    <FormPart title={t.contact}>
      <TextField name="contactName" label={t.contactName} hint={t.contactNameHint} value={form.contactName} />
      <Pair>
        <TextField name="contactPhone" label={t.phone} value={form.contactPhone} type="tel" />
        <TextField name="contactFax" label={t.fax} value={form.contactFax} type="tel" />
      </Pair>
      <TextField name="contactEmail" label={t.email} value={form.contactEmail} type="email" />
    </FormPart>
  );
}
