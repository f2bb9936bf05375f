import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Id, page, refusal, seeOther, Staff, uuidv7, type Visit, Visited } from '#platform';
import { type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Attendance } from '../core/attendance.js';
import { AttendanceDesk } from '../core/attendance-desk.js';
import { WalkInForm } from './reception.form.js';
import { placeIn, type Query as Asked, receptionPath, rowId } from './reception-place.js';
import { receptionTexts } from './reception.texts.js';
import { WalkInPage } from './walk-in.page.js';

/** 当日参加: who comes without having applied. */
@Controller('/w/:slug/staff/events/:id/reception/walk-ins')
@Staff('attendance.take')
export class WalkInController {
  constructor(
    private readonly attendance: Attendance,
    private readonly desk: AttendanceDesk,
  ) {}

  @Get('new')
  async blank(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked) {
    const asked = placeIn(query);
    const at = await this.desk.door(visit.workspace.id, id, asked.session);
    const { pools } = at.session;
    const here = pools.find((pool) => pool.id === asked.pool) ?? pools.find(({ mode }) => mode === 'onsite');
    const form = WalkInForm.blank({
      idempotencyKey: uuidv7(),
      reason: receptionTexts.of(visit.language).reasonDefault,
      pool: (here ?? pools[0])?.id ?? '',
    });
    return page(<WalkInPage visit={visit} {...at} room={asked.pool} form={form} />);
  }

  @Post()
  async take(@Visited() visit: Visit, @Id() id: string, @Query() query: Asked, @Body() sent: WalkInForm) {
    const { session, pool: room } = placeIn(query);
    const at = await this.desk.door(visit.workspace.id, id, session);
    const again = (form: TypedOf<typeof WalkInForm>, list: readonly Problem[]) =>
      page(<WalkInPage visit={visit} {...at} room={room} form={form} problems={list} />, 422);
    if (sent.refused.length > 0) return again(sent.typed, sent.problems(visit.language));
    const { pool, ...walkIn } = sent.value;
    const taken = { ...walkIn, poolId: pool, sessionId: at.session.id };
    try {
      const registration = await this.attendance.walkIn(visit.workspace.id, visit.actor, id, taken);
      return seeOther(
        `${receptionPath(visit, id, { session: at.session.id, pool: room && pool })}#${rowId(registration)}`,
        'attendance.walked-in',
      );
    } catch (error) {
      const said = refusal(error, visit.language).map((problem) => ({ ...problem, field: fieldOf(problem.field) }));
      return again({ ...sent.typed, idempotencyKey: uuidv7() }, said);
    }
  }
}

/** An admission has people in a list; this form has the one. */
const fieldOf = (field: string): string => field.replace(/^people\.0\./, '');
