export { DirectoryModule } from '../directory.module.js';
export type { DirectoryManifest } from './directory-registry.js';
export type { OfficePart, PersonPart } from './history-parts.js';
export { SearchForm } from './search.form.js';
