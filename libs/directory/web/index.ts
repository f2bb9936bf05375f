export { DirectoryModule } from '../directory.module.js';
export { OfficePicker, OfficeSuggestions } from './office-picker.js';
