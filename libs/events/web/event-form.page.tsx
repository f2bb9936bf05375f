import { type Problem, Button, type Crumb, EnterButton, Form, Notice, StaffPage } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import type { Told } from '../core/event-audience.js';
import type { NextEvent } from '../core/next-event.js';
import type { SeriesChoice } from '../core/series.queries.js';
import { EasyBegun, isEasyBegun } from './easy-hint.js';
import { ApplicationFields, ContactFields, WhatFields } from './event-fields.js';
import { EventForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { LanguageFields } from './language-fields.js';
import { NextNotice } from './next-notice.js';
import { SessionFields } from './session-fields.js';

interface EventFormPageProps {
  visit: Visit;
  form: TypedOf<typeof EventForm>;
  series: readonly SeriesChoice[];
  /** what the form was started from */
  next?: NextEvent | null;
  problems?: readonly Problem[];
  /** the event that is edited; none: a new one */
  edited?: {
    id: string;
    title: string;
    /** who is told where it moves; null: not published, nobody is told */
    told: Told | null;
  };
}

/** An event on one page. The buttons that add and remove rows post the whole form, so it works without a script. */
export function EventFormPage({ visit, form, series, next, problems = [], edited }: EventFormPageProps) {
  const t = formTexts.of(visit.language);
  const events = `/w/${visit.workspace.slug}/staff/events`;
  const crumbs: Crumb[] = [{ href: events, label: t.events }];
  if (edited) crumbs.push({ href: `${events}/${edited.id}`, label: edited.title });
  const title = edited ? t.editTitle : t.newTitle;
  return (
    <StaffPage visit={visit} title={title} current="events" crumbs={crumbs} problems={problems} class="narrow">
      <Form action={edited ? `${events}/${edited.id}/edit` : `${events}/new`} problems={problems}>
        <EnterButton name="keep" value="draft">
          {t.save}
        </EnterButton>
        <Fields of={EventForm} typed={form} names={['id', 'seen', 'from']} />
        {next && <NextNotice visit={visit} next={next} day={form.sessions[0]?.date} />}
        <EasyBegun.Provider value={isEasyBegun(form)}>
          <WhatFields form={form} series={series} />
          {form.sessions.map((session, place) => (
            <SessionFields key={place} session={session} place={place} alone={form.sessions.length === 1} />
          ))}
          <div class="row">
            <Button kind="quiet" icon="plus" name="add" value="session" formAction={`#session-${form.sessions.length}`}>
              {t.addSession}
            </Button>
            {form.sessions.length > 0 && (
              <Button
                kind="quiet"
                icon="plus"
                name="add"
                value="session-like-first"
                formAction={`#session-${form.sessions.length}`}
              >
                {t.addSessionLikeFirst}
              </Button>
            )}
          </div>
          <ApplicationFields form={form} />
          <ContactFields form={form} />
          <LanguageFields form={form} />
        </EasyBegun.Provider>
        {edited?.told && (
          <Notice tone="wait" icon="mail">
            <p>{t.tells(edited.told.people)}</p>
            {edited.told.unreachable > 0 && <p>{t.tellsNot(edited.told.unreachable)}</p>}
          </Notice>
        )}
        {edited && problems.some(({ field }) => field.endsWith('.capacity')) && (
          <Fields of={EventForm} typed={form} names={['fewerPlaces']} />
        )}
        <div class="row actions">
          <Button name="keep" value="draft">
            {edited ? t.save : t.saveDraft}
          </Button>
          {!edited && (
            <Button kind="quiet" name="keep" value="idea">
              {t.saveIdea}
            </Button>
          )}
        </div>
      </Form>
    </StaffPage>
  );
}
