import { type Problem, Beside, Button, type Crumb, EnterButton, Form, Notice, StaffPage } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import { inLanguage, type Visit } from '#platform';
import type { Told } from '../core/event-audience.js';
import type { EventPlan } from '../core/event-plan.js';
import type { LastEvent } from '../core/last-events.queries.js';
import type { NextEvent } from '../core/next-event.js';
import type { PlannedMail } from '../core/planned-mails.js';
import { recipeOf } from '../core/recipes/index.js';
import type { SeriesChoice } from '../core/series.queries.js';
import { EasyBegun, isEasyBegun } from './easy-hint.js';
import { EventFolds } from './event-folds.js';
import { EventForm } from './event.form.js';
import { formTexts } from './event-form.texts.js';
import { FirstFields } from './first-fields.js';
import { NextNotice } from './next-notice.js';
import { Outlook } from './outlook.js';
import { RecipeRow } from './recipe-row.js';

interface EventFormPageProps {
  visit: Visit;
  form: TypedOf<typeof EventForm>;
  /** the form as it would be kept now */
  plan: EventPlan;
  series: readonly SeriesChoice[];
  lastEvents: readonly LastEvent[];
  mails: readonly PlannedMail[];
  /** what the form was started from */
  next?: NextEvent | null;
  problems: readonly Problem[];
  /** the folded part that is to be seen */
  open?: string | undefined;
  /** the event that is edited; none: a new one */
  edited?: {
    id: string;
    title: string;
    /** who is told where it moves; null: not published, nobody is told */
    told: Told | null;
  };
}

const formId = 'event-form';

/** An event on one page. The buttons that add and remove rows post the whole form, so it works without a script. */
export function EventFormPage(props: EventFormPageProps) {
  const { visit, form, plan, series, lastEvents, mails, next, problems, open, edited } = props;
  const t = formTexts.of(visit.language);
  const events = `/w/${visit.workspace.slug}/staff/events`;
  const crumbs: Crumb[] = [{ href: events, label: t.events }];
  if (edited) crumbs.push({ href: `${events}/${edited.id}`, label: edited.title });
  const title = edited ? t.editTitle : t.newTitle;
  const recipe = recipeOf(form.recipe);
  const outlook = { visit, plan, series, mails, form: formId, published: Boolean(edited?.told) };
  return (
    <StaffPage
      {...{ visit, title, crumbs, problems }}
      current="events"
      class="event-form"
      lead={edited || form.from ? undefined : t.lead}
    >
      {!edited && !form.from && (
        <RecipeRow visit={visit} form={formId} current={form.recipe} lastEvents={lastEvents} />
      )}
      <Beside aside={<Outlook {...outlook} />}>
        <Form
          id={formId}
          action={edited ? `${events}/${edited.id}/edit` : `${events}/new`}
          problems={problems}
          class="wide"
        >
          <EnterButton name="keep" value="draft">
            {t.save}
          </EnterButton>
          <Fields of={EventForm} typed={form} names={['id', 'seen', 'from', 'recipe', 'reckonedFrom']} />
          {next && <NextNotice visit={visit} next={next} day={form.sessions[0]?.date} />}
          <EasyBegun.Provider value={isEasyBegun(form)}>
            <FirstFields form={form} series={series} />
            <section aria-labelledby="others">
              <h2 id="others">{recipe ? t.decided(inLanguage(recipe.name, visit.language)) : t.others}</h2>
              <EventFolds
                {...{ form, problems, open }}
                choosesSeries={series.length > 0}
                isNew={!edited}
              />
            </section>
          </EasyBegun.Provider>
          {edited?.told && (
            <Notice tone="wait" icon="mail">
              <p>{t.tells(edited.told.people)}</p>
              {edited.told.unreachable > 0 && <p>{t.tellsNot(edited.told.unreachable)}</p>}
            </Notice>
          )}
          {edited && problems.some(({ field }) => field?.endsWith('.capacity')) && (
            <Fields of={EventForm} typed={form} names={['fewerPlaces']} />
          )}
          <SaveButtons visit={visit} isNew={!edited} />
        </Form>
      </Beside>
    </StaffPage>
  ); // prettier-ignore
}

function SaveButtons({ visit, isNew }: { visit: Visit; isNew: boolean }) {
  const t = formTexts.of(visit.language);
  if (!isNew)
    return (
      <div class="row actions">
        <Button name="keep" value="draft">
          {t.save}
        </Button>
      </div>
    );
  return (
    <div class="row actions">
      <Button name="keep" value="preview">
        {t.savePreview}
      </Button>
      <Button kind="quiet" name="keep" value="draft">
        {t.saveDraft}
      </Button>
      <Button kind="quiet" name="keep" value="idea">
        {t.saveIdea}
      </Button>
      <p class="note">{t.notYet}</p>
    </div>
  );
}
