import { readFileSync } from 'node:fs';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
const open = (found: Record<string, Record<string, string>>) =>
  kinds.flatMap((kind) =>
    Object.entries(found[kind] ?? {}).flatMap(([name, version]) =>
      /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version) ? [] : [`${name} ${version}`],
    ),
  );

describe('the packages', () => {
  it('are pinned, each to one version', () => {
    expect(open(read('package.json'))).toEqual([]);
  });

  it('would be told if one were not', () => {
    expect(open({ dependencies: { ioredis: '^5.9.0', pg: '8.23.1' } })).toEqual(['ioredis ^5.9.0']);
  });
});
