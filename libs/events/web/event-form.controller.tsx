import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Id, isUuid, NotFound, page, seeOther, Staff, uuidv7, type Visit, Visited } from '#platform';
import { type Problem } from '#ui';
import { problemsIn, type TypedOf } from '#ui/forms';
import { EventAudience } from '../core/event-audience.js';
import { EventLists } from '../core/event-lists.js';
import type { EventPlan } from '../core/event-plan.js';
import { Events } from '../core/events.js';
import { versionOf } from '../core/event-version.js';
import type { EventView } from '../core/event-view.js';
import { EventForm } from './event.form.js';
import { EventFormPage } from './event-form.page.js';
import { blankForm, formOf, nextForm } from './event-form-of.js';
import { asksForRow, changeRows } from './form-rows.js';
import { readEvent } from './read-event-form.js';

/** Makes and edits events, each on one page. */
@Controller('/w/:slug/staff/events')
export class EventFormController {
  constructor(
    private readonly events: Events,
    private readonly lists: EventLists,
    private readonly audience: EventAudience,
  ) {}

  @Get('new')
  @Staff('events.edit')
  async blank(@Visited() visit: Visit, @Query('from') from: unknown) {
    if (!isUuid(from)) return this.#show(visit, blankForm(visit.workspace));
    const { next } = await this.lists.forForm(visit.workspace.id, from);
    if (!next) throw new NotFound();
    return this.#show(visit, nextForm(next));
  }

  @Post('new')
  @Staff('events.edit')
  async make(@Visited() visit: Visit, @Body() sent: EventForm) {
    const { plan, problems } = planned(visit, sent);
    const form = sent.typed;
    if (asksForRow(form)) return this.#show(visit, changeRows(form));
    if (problems.length > 0) return this.#show(visit, form, problems);
    const id = sent.value.id || uuidv7();
    const state = form.keep === 'idea' ? 'idea' : 'draft';
    const from = sent.value.from || undefined;
    const refused = await this.events.create(visit.workspace.id, visit.actor, id, plan, state, from);
    return refused.length > 0
      ? this.#show(visit, form, problemsIn(refused, visit.language))
      : seeOther(placeOf(visit, id), 'saved');
  }

  @Get(':id/edit')
  @Staff('events.edit')
  async edit(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.events.one(visit.workspace.id, id);
    if (event.state === 'cancelled') return seeOther(placeOf(visit, id));
    return this.#show(visit, formOf(event), [], event);
  }

  @Post(':id/edit')
  @Staff('events.edit')
  async save(@Visited() visit: Visit, @Id() id: string, @Body() sent: EventForm) {
    const { plan, problems } = planned(visit, sent);
    const form = sent.typed;
    const ready = !asksForRow(form) && problems.length === 0;
    const refused = ready
      ? await this.events.save(visit.workspace.id, visit.actor, id, plan, form.seen, sent.value.fewerPlaces)
      : [];
    if (ready && refused.length === 0) return seeOther(placeOf(visit, id), 'saved');
    const event = await this.events.one(visit.workspace.id, id);
    if (asksForRow(form)) return this.#show(visit, changeRows(form), [], event);
    // Whoever has read that somebody was faster may overwrite it with the next press.
    const seen = refused.length > 0 ? versionOf(event) : form.seen;
    return this.#show(visit, { ...form, seen }, [...problems, ...problemsIn(refused, visit.language)], event);
  }

  async #show(visit: Visit, form: TypedOf<typeof EventForm>, problems: readonly Problem[] = [], event?: EventView) {
    const shown = await this.lists.forForm(visit.workspace.id, isUuid(form.from) ? form.from : undefined);
    const told = event?.state === 'published' ? await this.audience.told(visit.workspace.id, event.id) : null;
    const edited = event && { id: event.id, title: event.title, told };
    const status = problems.length > 0 ? 422 : 200;
    return page(
      <EventFormPage visit={visit} form={form} {...shown} problems={problems} {...(edited && { edited })} />,
      status,
    );
  }
}

function planned(visit: Visit, sent: EventForm): { plan: EventPlan; problems: Problem[] } {
  const { plan, refused } = readEvent(sent.value, visit.workspace.zone);
  return { plan, problems: problemsIn([...sent.refused, ...refused], visit.language) };
}

const placeOf = (visit: Visit, id: string): string => `/w/${visit.workspace.slug}/staff/events/${id}`;
