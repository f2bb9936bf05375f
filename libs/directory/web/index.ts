export { DirectoryModule } from '../directory.module.js';
export { SearchForm } from './search.form.js';
