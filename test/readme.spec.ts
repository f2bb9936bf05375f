import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { configTable } from '../libs/platform/config/index.js';

const root = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
/** The formatter pads the cells of a table. */
const unpadded = (text: string) => text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---');

describe('the two READMEs', () => {
  it.each([
    ['README.md', 'en'],
    ['README.ja.md', 'ja'],
  ] as const)('%s names every configuration key with its default and meaning', (file, language) => {
    expect(unpadded(read(file))).toContain(unpadded(configTable(language)));
  });

  it.each(['README.md', 'README.ja.md', 'CONTRIBUTING.md'])('%s shows pictures and links that exist', (file) => {
    const local = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
    expect(local.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  it('stand beside one in every folder of libs', () => {
    const without = readdirSync(new URL('libs/', root)).filter(
      (name) => !existsSync(new URL(`libs/${name}/README.md`, root)),
    );
    expect(without).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = ['README.md', 'README.ja.md', 'CONTRIBUTING.md'].flatMap((file) =>
      [...read(file).matchAll(/`npm (?:run )?([\w:]+)`|^npm (?:run )?([\w:]+)/gm)].map(
        ([, inline, line]) => inline ?? line!,
      ),
    );
    expect(named.filter((name) => !['ci', 'install'].includes(name) && !(name in scripts))).toEqual([]);
  });
});
