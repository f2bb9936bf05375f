import { configKeys } from './config-keys.js';

const heads = { ja: ['キー', '既定値', '意味'], en: ['Key', 'Default', 'Meaning'] } as const;

/** The README's table of all keys, as Markdown; a test compares the two. */
export function configTable(language: 'ja' | 'en'): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = configKeys.map(({ key, default: fallback, meaning }) => [
    `\`${key}\``,
    fallback ? `\`${fallback}\`` : '',
    meaning[language].replaceAll('|', '\\|'),
  ]);
  return [line(heads[language]), line(['---', '---', '---']), ...rows.map(line)].join('\n');
}
