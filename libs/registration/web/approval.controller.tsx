import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import { Id, isUuid, page, parsePage, seeOther, Staff, Visited, type Visit } from '#platform';
import { ReasonForm } from './admission.form.js';
import { Approvals, type Decision, decisions } from '../core/approvals.js';
import { ApprovalsPage } from './approvals.page.js';
import { DecisionPage } from './decision.page.js';

interface Asked {
  decision?: unknown;
  people?: unknown;
  page?: string;
}

/** 承認: the list of those who wait for a word, what a decision would do, and the decision. */
@Controller('/w/:slug/staff/events/:id/approvals')
@Staff('registrations.edit')
export class ApprovalController {
  constructor(
    private readonly approvals: Approvals,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  list(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    return this.#list(visit, id, query);
  }

  @Get('decision')
  preview(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    return this.#preview(visit, id, query);
  }

  @Post()
  async decide(@Visited() visit: Visit, @Id() id: string, @Body() body: Asked) {
    const [decision, people] = [decisionIn(body), peopleIn(body)];
    const sent = await ReasonForm.read(body);
    if (!decision || people.length === 0) return this.#list(visit, id, {}, true);
    if (sent.refused.length > 0) return this.#preview(visit, id, body, sent);
    const { reason } = sent.value;
    const decided = await this.approvals.decide(visit.workspace.id, visit.actor, id, decision, people, reason);
    const notice = decision === 'approve' ? 'registration.approved' : 'registration.declined';
    return seeOther(
      `/w/${visit.workspace.slug}/staff/events/${id}/approvals`,
      decided > 0 ? `${notice}:${decided}` : 'registration.none-pending',
    );
  }

  async #list(visit: Visit, id: string, query: Asked, nobodyChosen = false, status = nobodyChosen ? 422 : 200) {
    const pageOf = parsePage(query.page);
    const found = await this.approvals.list(visit.workspace.id, id, pageOf);
    const tabs = this.tabs.of(visit.asker);
    return page(
      <ApprovalsPage visit={visit} tabs={tabs} pageOf={pageOf} nobodyChosen={nobodyChosen} {...found} />,
      status,
    );
  }

  async #preview(visit: Visit, id: string, asked: Asked, sent?: ReasonForm) {
    const decision = decisionIn(asked);
    const { event, people } = await this.approvals.foresee(
      visit.workspace.id,
      id,
      decision ?? 'approve',
      peopleIn(asked),
    );
    if (!decision || people.length === 0) return this.#list(visit, id, {}, true, sent ? 422 : 200);
    return page(
      <DecisionPage
        visit={visit}
        event={event}
        tabs={this.tabs.of(visit.asker)}
        decision={decision}
        people={people}
        sent={sent}
      />,
      sent ? 422 : 200,
    );
  }
}

const decisionIn = ({ decision }: Asked): Decision | undefined => decisions.find((one) => one === decision);

/** Ticked one by one, or in one field of the page that asks once more. */
const peopleIn = ({ people }: Asked): string[] => {
  const sent = [people ?? []].flat().flatMap((one: unknown) => (typeof one === 'string' ? one.split(' ') : []));
  return [...new Set(sent.filter(isUuid))];
};
