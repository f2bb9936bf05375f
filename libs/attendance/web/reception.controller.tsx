import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { StoredSearches } from '#directory';
import { SearchForm } from '#directory/web';
import { Id, NotFound, page, parsePage, seeOther, Staff, type Visit, Visited } from '#platform';
import { Attendance } from '../core/attendance.js';
import { AttendanceDesk } from '../core/attendance-desk.js';
import { PersonAtDeskPage } from './person-at-desk.page.js';
import { FactForm } from './reception.form.js';
import { ReceptionPage, rowsAtOnce } from './reception.page.js';
import { placeIn, type Query as Asked, receptionPath, rowId } from './reception-place.js';

/** The desk at the door: who is here, and one tap for each. */
@Controller('/w/:slug/staff/events/:id/reception')
@Staff('attendance.take')
export class ReceptionController {
  constructor(
    private readonly attendance: Attendance,
    private readonly desk: AttendanceDesk,
    private readonly searches: StoredSearches,
  ) {}

  @Get()
  async show(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const place = placeIn(query);
    const text = place.search ? await this.searches.find(visit.actor, visit.workspace.id, place.search) : null;
    const pageOf = parsePage(query.page, rowsAtOnce);
    const listed = { kana: place.kana, text: text ?? undefined, pool: place.pool };
    const at = await this.desk.session(visit.workspace.id, id, place.session, listed, pageOf);
    return page(<ReceptionPage visit={visit} {...at} place={place} text={text} pageOf={pageOf} />);
  }

  @Post('searches')
  async search(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked, @Body() { value: { q } }: SearchForm) {
    const { session, pool } = placeIn(query);
    const search = q ? await this.searches.keep(visit.actor, visit.workspace.id, q) : undefined;
    return seeOther(receptionPath(visit, id, { session, pool, search }));
  }

  /** ほか */
  @Get('registrations/:registration')
  async more(
    @Visited() visit: Visit,
    @Id() id: string,
    @Id('registration') registrationId: string,
    @Query() query: Asked,
  ) {
    const place = placeIn(query);
    const at = await this.desk.person(visit.workspace.id, id, place.session, registrationId);
    return page(<PersonAtDeskPage visit={visit} place={place} {...at} />);
  }

  @Post('facts')
  async state(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked, @Body() sent: FactForm) {
    const place = placeIn(query);
    const form = sent.value;
    const problems = sent.problems(visit.language);
    if (!place.session || problems.some(({ field }) => field !== 'note')) throw new NotFound();
    const tap = { registrationId: form.registration, sessionId: place.session, clientKey: form.key };
    if (problems.length > 0) {
      const at = await this.desk.person(visit.workspace.id, id, place.session, tap.registrationId);
      return page(
        <PersonAtDeskPage visit={visit} place={place} {...at} note={sent.typed.note} problems={problems} />,
        422,
      );
    }
    if (form.kind === 'undone') await this.attendance.undo(visit.workspace.id, visit.actor, id, tap);
    else
      await this.attendance.mark(visit.workspace.id, visit.actor, id, {
        ...tap,
        kind: form.kind,
        source: 'reception',
        note: form.note,
      });
    return seeOther(`${receptionPath(visit, id, place)}#${rowId(tap.registrationId)}`);
  }
}
