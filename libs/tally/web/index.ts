export { TallyModule } from '../tally.module.js';
