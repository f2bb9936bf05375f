import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Registry } from '#platform';
import { DirectoryModule } from '#directory/web';
import { EventsModule } from '#events/web';
import { EventSteps, EventTabs, FunnelSteps } from '#events';
import { MyParts, RegistrationModule } from '#registration/web';
import { attendanceParts } from './attendance.parts.js';
import { Attendance } from './core/attendance.js';
import { AttendanceDesk } from './core/attendance-desk.js';
import { AttendanceFact } from './core/attendance-fact.entity.js';
import { attendanceStep, receptionStep, rosterStep } from './core/attendance-steps.js';
import { funnelStep } from './core/funnel-step.js';
import { Unidentified } from './core/unidentified.entity.js';
import { AttendanceController } from './web/attendance.controller.js';
import { JoinController } from './web/join.controller.js';
import { joinPart } from './web/join-part.js';
import { ReceptionController } from './web/reception.controller.js';
import { WalkInController } from './web/walk-in.controller.js';

/** 当日: the reception, the join button, the list, and who came. */
@Module({
  imports: [
    TypeOrmModule.forFeature([AttendanceFact, Unidentified]),
    DirectoryModule,
    EventsModule,
    RegistrationModule,
  ],
  controllers: [ReceptionController, WalkInController, AttendanceController, JoinController],
  providers: [Attendance, AttendanceDesk],
  exports: [Attendance, AttendanceDesk],
})
export class AttendanceModule implements OnModuleInit {
  constructor(
    private readonly tabs: EventTabs,
    private readonly funnel: FunnelSteps,
    private readonly parts: MyParts,
    private readonly steps: EventSteps,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    this.registry.add(attendanceParts);
    this.tabs.add({
      key: 'attendance',
      after: 'applications',
      path: 'attendance',
      label: { ja: '当日', en: 'On the day' },
      permission: 'attendance.read',
    });
    this.funnel.add(funnelStep);
    this.parts.add(joinPart);
    this.steps.add(receptionStep, rosterStep, attendanceStep);
  }
}
