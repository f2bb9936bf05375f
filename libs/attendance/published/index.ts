export { attendanceNow } from './attendance-now.js';
