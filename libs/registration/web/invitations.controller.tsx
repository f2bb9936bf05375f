import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { EventTabs } from '#events';
import { Id, isUuid, page, parsePage, seeOther, Staff, Visited, type Visit } from '#platform';
import type { BoardFilter } from '../core/invitation-board.queries.js';
import { Invitations } from '../core/invitations.js';
import { RegistrationDesk } from '../core/registration-desk.js';
import { boardPath, InvitationsPage } from './invitations.page.js';

type Asked = Record<string, string | undefined>;

@Controller('/w/:slug/staff/events/:id/invitations')
@Staff('registrations.edit')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly desk: RegistrationDesk,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  board(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    return this.#page(visit, id, query);
  }

  @Post()
  async invite(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked, @Body() body: { people?: unknown }) {
    const people = [body.people ?? []].flat().filter(isUuid);
    if (people.length === 0) return this.#page(visit, id, query, true);
    const { invited } = await this.invitations.invite(visit.workspace.id, visit.actor, id, people);
    const notice = invited > 0 ? `registration.invited:${invited}` : 'registration.nobody-invited';
    return seeOther(boardPath(visit, id, filterIn(query), parsePage(query.page)), notice);
  }

  async #page(visit: Visit, id: string, query: Asked, nobodyChosen = false) {
    const filter = filterIn(query);
    const pageOf = parsePage(query.page);
    const { event, ...board } = await this.desk.board(visit.workspace.id, id, filter, pageOf);
    return page(
      <InvitationsPage
        visit={visit}
        event={event}
        tabs={this.tabs.of(visit.asker)}
        board={board}
        filter={filter}
        pageOf={pageOf}
        nobodyChosen={nobodyChosen}
      />,
      nobodyChosen ? 422 : 200,
    );
  }
}

const filterIn = ({ kind, district }: Asked): BoardFilter => ({ kind, district });
