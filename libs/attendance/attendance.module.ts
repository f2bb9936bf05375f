import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Registry } from '#platform';
import { DirectoryModule } from '#directory/web';
import { EventsModule } from '#events/web';
import { RegistrationModule } from '#registration/web';
import { attendanceParts } from './attendance.parts.js';
import { Attendance } from './core/attendance.js';
import { AttendanceDesk } from './core/attendance-desk.js';
import { AttendanceFact } from './core/attendance-fact.entity.js';
import { Unidentified } from './core/unidentified.entity.js';
import { AttendanceController } from './web/attendance.controller.js';
import { JoinController } from './web/join.controller.js';
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
  constructor(private readonly house: Registry) {}

  onModuleInit(): void {
    this.house.add(attendanceParts);
  }
}
