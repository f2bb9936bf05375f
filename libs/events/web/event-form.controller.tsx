import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Clock, Id, isUuid, page, seeOther, Staff, uuidv7, type Visit, Visited } from '#platform';
import { type Problem } from '#ui';
import { problemsIn, type TypedOf } from '#ui/forms';
import { EventAudience } from '../core/event-audience.js';
import { EventLists } from '../core/event-lists.js';
import { Events } from '../core/events.js';
import { versionOf } from '../core/event-version.js';
import type { EventView } from '../core/event-view.js';
import { recipeOf } from '../core/recipes/index.js';
import { EventForm } from './event.form.js';
import { EventFormPage } from './event-form.page.js';
import { formOf, nextForm } from './event-form-of.js';
import { rowToOpen } from './fold-of-field.js';
import { asksForRow, blankSession, changeRows } from './form-rows.js';
import { planningOf } from './mail-planning.js';
import { readEvent } from './read-event-form.js';
import { beginWith, reckoned, takeRecipe } from './recipe-form.js';
import { withWays } from './ways-of-form.js';

type Whole = TypedOf<typeof EventForm>;

interface Shown {
  problems?: readonly Problem[];
  /** the event that is edited */
  event?: EventView;
  /** the part that is to be seen: a row was added to it */
  open?: string | undefined;
}

/** Makes and edits events, each on one page. */
@Controller('/w/:slug/staff/events')
export class EventFormController {
  constructor(
    private readonly events: Events,
    private readonly lists: EventLists,
    private readonly audience: EventAudience,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  @Staff('events.edit')
  async blank(@Visited() visit: Visit, @Query('from') from: unknown, @Query('recipe') recipe: unknown) {
    if (!isUuid(from)) return this.#show(visit, beginWith(recipeOf(recipe), visit.workspace));
    return this.#show(visit, nextForm(await this.lists.next(visit.workspace.id, from)));
  }

  @Post('new')
  @Staff('events.edit')
  async make(@Visited() visit: Visit, @Body() sent: EventForm) {
    const now = this.clock.now();
    const typed = withWays(sent.typed);
    if (typed.take) return this.#show(visit, reckoned(takeRecipe(typed, visit.workspace), now));
    const form = reckoned(typed, now);
    if (asksForRow(form)) return this.#show(visit, changeRows(form), { open: rowToOpen(form) });
    if (form.keep === 'look') return this.#show(visit, form);
    const state = form.keep === 'idea' ? 'idea' : 'draft';
    const { plan, problems } = planned(visit, sent, state === 'idea' ? withoutUndated(form) : form);
    if (problems.length > 0) return this.#show(visit, form, { problems });
    const begun = EventForm.valueOf(form);
    const id = begun.id || uuidv7();
    const refused = await this.events.create(visit.workspace.id, visit.actor, id, plan, state, {
      from: begun.from || undefined,
      mails: begun.usualMails,
    });
    if (refused.length > 0) return this.#show(visit, form, { problems: problemsIn(refused, visit.language) });
    return seeOther(form.keep === 'preview' ? `${placeOf(visit, id)}/preview` : placeOf(visit, id), 'saved');
  }

  @Get(':id/edit')
  @Staff('events.edit')
  async edit(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.events.one(visit.workspace.id, id);
    if (event.state === 'cancelled') return seeOther(placeOf(visit, id));
    return this.#show(visit, formOf(event), { event });
  }

  @Post(':id/edit')
  @Staff('events.edit')
  async save(@Visited() visit: Visit, @Id() id: string, @Body() sent: EventForm) {
    const form = withWays(sent.typed);
    const { plan, problems } = planned(visit, sent, form);
    const ready = !asksForRow(form) && form.keep !== 'look' && problems.length === 0;
    const refused = ready
      ? await this.events.save(visit.workspace.id, visit.actor, id, plan, form.seen, sent.value.fewerPlaces)
      : [];
    if (ready && refused.length === 0) return seeOther(placeOf(visit, id), 'saved');
    const event = await this.events.one(visit.workspace.id, id);
    if (asksForRow(form)) return this.#show(visit, changeRows(form), { event, open: rowToOpen(form) });
    if (form.keep === 'look') return this.#show(visit, form, { event });
    // Whoever has read that somebody was faster may overwrite it with the next press.
    const seen = refused.length > 0 ? versionOf(event) : form.seen;
    const all = [...problems, ...problemsIn(refused, visit.language)];
    return this.#show(visit, { ...form, seen }, { problems: all, event });
  }

  async #show(visit: Visit, typed: Whole, { problems = [], event, open }: Shown = {}) {
    // An idea without a day has none; the page asks for the first one.
    const form = typed.sessions.length > 0 ? typed : { ...typed, sessions: [blankSession()] };
    const from = isUuid(form.from) ? form.from : undefined;
    const { plan } = readEvent(EventForm.valueOf(form), visit.workspace.zone);
    const planning = planningOf(plan, event?.id ?? from ?? null, form.usualMails !== '');
    const shown = await this.lists.forForm(visit.workspace.id, from, planning);
    const told = event?.state === 'published' ? await this.audience.told(visit.workspace.id, event.id) : null;
    const edited = event && { id: event.id, title: event.title, told };
    return page(
      <EventFormPage
        {...{ visit, form, plan, problems, open, ...shown }}
        {...(edited && { edited })}
      />,
      problems.length > 0 ? 422 : 200,
    ); // prettier-ignore
  }
}

function planned(visit: Visit, sent: EventForm, form: Whole) {
  const { plan, refused } = readEvent(EventForm.valueOf(form), visit.workspace.zone);
  return { plan, problems: problemsIn([...sent.refused, ...refused], visit.language) };
}

/** An idea may have no day yet, also where its recipe knows the hours already. */
const withoutUndated = (form: Whole): Whole => ({
  ...form,
  sessions: form.sessions.filter(({ id, date }) => id || date),
});

const placeOf = (visit: Visit, id: string): string => `/w/${visit.workspace.slug}/staff/events/${id}`;
