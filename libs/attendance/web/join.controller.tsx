import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DomainError, inLanguage, page, Public, seeOther, type Visit, Visited } from '#platform';
import { Registrations } from '#registration';
import { Attendance } from '../core/attendance.js';
import { type Joinable, joinableOf } from '../core/join.rules.js';
import { joinNotOpen } from '../core/refusals.js';
import { JoiningForm } from './join.form.js';
import { JoinedPage, JoinPage } from './join.page.js';

/** The join button of my page: the post records, and the page after it leads into the meeting. */
@Controller('/w/:slug/my/:token')
@Public()
export class JoinController {
  constructor(
    private readonly attendance: Attendance,
    private readonly registrations: Registrations,
  ) {}

  @Post('join')
  async join(@Visited() visit: Visit, @Param('token') token: string, @Body() { value }: JoiningForm) {
    const path = pathOf(visit, token);
    const { session, people } = value;
    try {
      await this.attendance.join(visit.workspace.id, token, session, people);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'attendance.nobody-joins') throw error;
      const { event, joinable } = await this.#open(visit, token, session);
      if (!joinable) throw joinNotOpen();
      const problems = [{ field: 'people', sentence: inLanguage(error.sentence, visit.language) }];
      return page(<JoinPage visit={visit} event={event} joinable={joinable} path={path} problems={problems} />, 422);
    }
    return seeOther(`${path}/joined?session=${session}`);
  }

  /** Changes nothing: mail scanners open links, too. Outside of the time of the session, my page says when it is. */
  @Get('joined')
  async joined(@Visited() visit: Visit, @Param('token') token: string, @Query('session') session?: string) {
    const path = pathOf(visit, token);
    const { event, joinable } = await this.#open(visit, token, session);
    if (!joinable) return seeOther(path);
    return page(<JoinedPage visit={visit} event={event} path={path} joinUrl={event.joinUrl!} />);
  }

  async #open(visit: Visit, token: string, sessionId: string | undefined) {
    const { event, application } = await this.registrations.my(visit.workspace.id, token);
    const joinable: Joinable | undefined = joinableOf(event, application.people, visit.now).find(
      ({ session, state }) => state === 'open' && session.id === sessionId,
    );
    return { event, joinable };
  }
}

const pathOf = (visit: Visit, token: string): string => `/w/${visit.workspace.slug}/my/${token}`;
