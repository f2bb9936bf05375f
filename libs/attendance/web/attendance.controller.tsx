import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { eventHead, EventTabs, type EventView } from '#events';
import { Export, file, Id, NotFound, page, parsePage, seeOther, Staff, type Visit, Visited, xlsxType } from '#platform';
import { plainText } from '#ui/i18n';
import { Attendance } from '../core/attendance.js';
import { AttendanceDesk, type AtEvent } from '../core/attendance-desk.js';
import { attendanceCsv, attendanceWorkbook } from '../core/export/attendance-files.js';
import { namesProtected } from '../core/refusals.js';
import { listWords } from '../core/list-words.js';
import { AttendancePage } from './attendance.page.js';
import { eventPath, placeIn, type Query as Asked } from './reception-place.js';
import { RosterPage, rowsOfRoster, shows } from './roster.page.js';
import { UnidentifiedForm } from './unidentified.form.js';

/** 当日: what came of the reception, in numbers, as a list, on paper and as files. */
@Controller('/w/:slug/staff/events/:id/attendance')
@Staff('attendance.read')
export class AttendanceController {
  constructor(
    private readonly attendance: Attendance,
    private readonly desk: AttendanceDesk,
    private readonly tabs: EventTabs,
  ) {}

  @Get()
  async show(@Visited() visit: Visit, @Id() id: string) {
    return page(this.#page(visit, await this.desk.event(visit.workspace.id, id)));
  }

  @Post('unidentified')
  @Staff('attendance.take')
  async countUnidentified(@Visited() visit: Visit, @Id() id: string, @Body() sent: UnidentifiedForm) {
    const problems = sent.problems(visit.language);
    if (problems.some(({ field }) => field === 'session')) throw new NotFound();
    if (problems.length > 0) {
      return page(this.#page(visit, await this.desk.event(visit.workspace.id, id), { ...sent.typed, problems }), 422);
    }
    const { session, count, source } = sent.value;
    await this.attendance.countUnidentified(
      visit.workspace.id,
      visit.actor,
      id,
      session,
      count ?? 0,
      source || 'online',
    );
    return seeOther(`${eventPath(visit, id)}/attendance`, 'saved');
  }

  @Get('roster')
  async roster(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const { session, pool } = placeIn(query);
    const show = shows.find((one) => one === query.show);
    const pageOf = parsePage(query.page, rowsOfRoster);
    const at = await this.desk.session(visit.workspace.id, id, session, { show, pool }, pageOf);
    mustShowNames(visit, at.event);
    return page(
      <RosterPage visit={visit} tabs={this.tabs.of(visit.asker)} show={show} pool={pool} pageOf={pageOf} {...at} />,
    );
  }

  @Get('list.csv')
  @Export()
  async csv(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.#listed(visit, id);
    const content = await attendanceCsv((write) => this.desk.list(visit.workspace.id, id, write), visit.language);
    return file(`${nameOf(visit, event)}.csv`, 'text/csv; charset=utf-8', content);
  }

  @Get('list.xlsx')
  @Export()
  async xlsx(@Visited() visit: Visit, @Id() id: string) {
    const event = await this.#listed(visit, id);
    const book = await attendanceWorkbook((write) => this.desk.list(visit.workspace.id, id, write), visit.language);
    return file(`${nameOf(visit, event)}.xlsx`, xlsxType, book);
  }

  #page(visit: Visit, at: AtEvent, typed?: Parameters<typeof AttendancePage>[0]['typed']) {
    return (
      <AttendancePage
        visit={visit}
        tabs={this.tabs.of(visit.asker)}
        names={mayReadNames(visit, at.event)}
        {...at}
        {...(typed && { typed })}
      />
    );
  }

  async #listed(visit: Visit, id: string): Promise<EventView> {
    const event = await this.desk.plan(visit.workspace.id, id);
    mustShowNames(visit, event);
    return event;
  }
}

const nameOf = ({ language }: Visit, event: EventView): string =>
  listWords
    .of(language)
    .file(plainText(eventHead(event, language).name))
    .replace(/[\\/:*?"<>|]/g, '_');

/** Being on the list of a protected event says something about a person: it is closed to those who only look on. */
const mayReadNames = (visit: Visit, event: EventView): boolean =>
  !event.protectedNames || visit.actor.may('names.protected');

function mustShowNames(visit: Visit, event: EventView): void {
  if (!mayReadNames(visit, event)) throw namesProtected();
}
