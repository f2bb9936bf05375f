export { Attendance, type Mark } from './core/attendance.js';
export { AttendanceDesk } from './core/attendance-desk.js';
export { type Source, type Statement } from './core/attendance.rules.js';
export { Attended } from './core/attendance.events.js';
