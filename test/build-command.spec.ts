import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourcesIn } from '../scripts/build.mjs';

describe('what was built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tsudoi-build-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  const write = (path: string, text: string) => writeFileSync(join(one, path), text);

  it('is told apart by what the sources say, not by when they were written', () => {
    mkdirSync(join(one, 'libs/events'), { recursive: true });
    write('package.json', '{}');
    write('libs/events/a.ts', 'export {};');
    write('libs/events/a.spec.ts', 'it');
    const before = sourcesIn(one);
    expect(Object.keys(before).sort()).toEqual(['libs/events/a.ts', 'package.json']);

    utimesSync(join(one, 'libs/events/a.ts'), 1, 1);
    cpSync(one, other, { recursive: true });
    expect([sourcesIn(one), sourcesIn(other)]).toEqual([before, before]);

    write('libs/events/a.ts', 'import {};');
    expect(sourcesIn(one)).not.toEqual(before);
  });
});
