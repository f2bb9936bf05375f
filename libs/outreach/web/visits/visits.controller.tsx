import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Id, isUuid, page, parsePage, seeOther, Staff, Visited, type Visit } from '#platform';
import { type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Visits } from '../../core/visits/visits.js';
import { VisitForm } from './visit.form.js';
import { VisitPage } from './visit.page.js';
import { VisitsPage } from './visits.page.js';
import { visitsTexts } from './visits.texts.js';

/** 訪問: the list, and what is written down of each. */
@Controller('/w/:slug/staff/visits')
@Staff('visits.edit')
export class VisitsController {
  constructor(private readonly visits: Visits) {}

  @Get()
  async list(@Visited() visit: Visit, @Query() query: Record<string, string | undefined>) {
    const filter = {
      eventId: isUuid(query.event) ? query.event : null,
      officeId: isUuid(query.office) ? query.office : null,
      state: (['planned', 'done'] as const).find((state) => state === query.state) ?? ('' as const),
    };
    const pageOf = parsePage(query.page);
    const found = await this.visits.list(visit.workspace.id, filter, pageOf);
    return page(<VisitsPage visit={visit} filter={filter} pageOf={pageOf} {...found} />);
  }

  @Get(':visit')
  async open(@Visited() visit: Visit, @Id('visit') id: string) {
    const about = await this.visits.one(visit.workspace.id, id);
    return page(<VisitPage visit={visit} about={about} form={VisitForm.of(about)} />);
  }

  @Post(':visit')
  async save(@Visited() visit: Visit, @Id('visit') id: string, @Body() sent: VisitForm) {
    if (sent.refused.length > 0) return this.#again(visit, id, sent.typed, sent.problems(visit.language));
    if (!sent.value.plannedOn && !sent.value.doneOn) {
      return this.#again(visit, id, sent.typed, [
        { field: 'plannedOn', sentence: visitsTexts.of(visit.language).noDay },
      ]);
    }
    await this.visits.note(visit.asker, id, sent.value);
    return seeOther(await this.#listOf(visit, id), 'saved');
  }

  @Post(':visit/removal')
  async remove(@Visited() visit: Visit, @Id('visit') id: string) {
    const list = await this.#listOf(visit, id);
    await this.visits.remove(visit.asker, id);
    return seeOther(list, 'removed');
  }

  async #listOf(visit: Visit, id: string): Promise<string> {
    const { eventId } = await this.visits.one(visit.workspace.id, id);
    return `/w/${visit.workspace.slug}/staff/visits${eventId ? `?event=${eventId}` : ''}`;
  }

  async #again(visit: Visit, id: string, form: TypedOf<typeof VisitForm>, problems: readonly Problem[]) {
    const about = await this.visits.one(visit.workspace.id, id);
    return page(<VisitPage visit={visit} about={about} form={form} problems={problems} />, 422);
  }
}
