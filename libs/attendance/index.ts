export { Attendance, type Mark } from './core/attendance.js';
export { AttendanceDesk } from './core/attendance-desk.js';
export { AttendanceFact } from './core/attendance-fact.entity.js';
export { Unidentified } from './core/unidentified.entity.js';
export { type Source, type Statement } from './core/attendance.rules.js';
