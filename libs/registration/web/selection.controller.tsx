import { Body, Controller, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import { StoredSearches } from '#directory';
import { Id, page, refusal, seeOther, Staff, Visited, type Visit } from '#platform';
import type { Problem } from '#ui';
import { RegistrationDesk } from '../core/registration-desk.js';
import { concerns, type Deed, Selections } from '../core/selections.js';
import { filterOf, hrefOf, paramsIn } from './roster-query.js';
import { DeedForm, idsIn, mostChosen, SelectionForm } from './selection.form.js';
import { SelectionPage } from './selection.page.js';

/** Several people of the list at once: a look at whom it concerns, and then the deed. */
@Controller('/w/:slug/staff/events/:id/registrations')
@Staff('registrations.edit')
export class SelectionController {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly selections: Selections,
    private readonly searches: StoredSearches,
    private readonly tabs: EventTabs,
  ) {}

  /** Changes nothing yet. */
  @Post('selections')
  async choose(
    @Visited() visit: Visit,
    @Id() id: string,
    @Query() query: Record<string, string | undefined>,
    @Body() { value }: SelectionForm,
  ) {
    const params = paramsIn(query);
    const back = hrefOf(listPath(visit, id), params);
    const text = params.search ? await this.searches.find(visit.actor, visit.workspace.id, params.search) : null;
    const ids = value.all ? await this.desk.narrowed(visit.workspace.id, id, filterOf(params, text)) : value.ids;
    if (ids.length === 0) return seeOther(back, 'registration.nobody-chosen');
    if (ids.length > mostChosen) return seeOther(back, `registration.too-many-chosen:${mostChosen}`);
    return this.#preview(visit, id, value.deed, ids, back);
  }

  @Post('deeds')
  async carryOut(@Visited() visit: Visit, @Id() id: string, @Body() sent: DeedForm) {
    const { chosen, deed, reason } = sent.value;
    const ids = idsIn(chosen).slice(0, mostChosen);
    if (sent.refused.length > 0) {
      return this.#preview(visit, id, deed, ids, listPath(visit, id), sent.problems(visit.language));
    }
    const { done, left, refusal: refused } = await this.selections.carryOut(visit.workspace.id, visit.actor, id, deed, ids, reason); // prettier-ignore
    if (refused) return this.#preview(visit, id, deed, left, listPath(visit, id), refusal(refused, visit.language));
    return seeOther(listPath(visit, id), `registration.${deed}-done:${done}`);
  }

  async #preview(
    visit: Visit,
    id: string,
    deed: Deed,
    ids: readonly string[],
    back: string,
    problems: readonly Problem[] = [],
  ) {
    const { event, lines } = await this.desk.lines(visit.workspace.id, id, ids);
    const meant = lines.filter((line) => concerns(deed, line));
    return page(
      <SelectionPage
        visit={visit}
        event={event}
        tabs={this.tabs.of(visit.asker)}
        deed={deed}
        lines={meant}
        others={ids.length - meant.length}
        back={back}
        problems={problems}
      />,
      problems.length > 0 ? 422 : 200,
    );
  }
}

const listPath = (visit: Visit, eventId: string): string =>
  `/w/${visit.workspace.slug}/staff/events/${eventId}/registrations`;
