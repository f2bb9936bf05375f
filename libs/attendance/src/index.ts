export { AttendanceModule } from './attendance.module.js';
export { Attendance, type Mark } from './attendance.js';
export { AttendanceDesk } from './attendance-desk.js';
export { AttendanceFact } from './attendance-fact.entity.js';
export { Unidentified } from './unidentified.entity.js';
export { type Source, type Statement } from './attendance.rules.js';
