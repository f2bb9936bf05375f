export { AttendanceModule } from '../attendance.module.js';
