import { join } from 'node:path';
import type { Catalogue } from '../../libs/ui/i18n/catalogue.js';
import { isTest } from '../architecture/places.js';
import { root, type Source } from '../architecture/source.js';

/** Every exported catalogue with やさしい日本語, by file and name. */
export async function exportedCatalogues(sources: readonly Source[]): Promise<[string, Catalogue<object>][]> {
  const files = sources.filter(
    ({ path, text }) => path.startsWith('libs/') && !isTest(path) && /\bcatalogue\(/.test(text),
  );
  const found: [string, Catalogue<object>][] = [];
  for (const { path } of files) {
    const values = (await import(join(root, path))) as Record<string, unknown>;
    for (const [name, value] of Object.entries(values)) if (isCatalogue(value)) found.push([`${path} ${name}`, value]);
  }
  return found;
}

const isCatalogue = (value: unknown): value is Catalogue<object> =>
  typeof value === 'object' && value !== null && 'of' in value && 'ja' in value && 'ja-easy' in value;
