import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const ours = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');
const theirs = readFileSync(
  createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css'),
  'utf8',
);

const colours = [...ours.matchAll(/--([\w-]+): (#\w+);(?: \/\* ([\w-]+) \*\/)?/gu)].map(([, name, value, token]) => ({
  name,
  value,
  token,
}));
const official = new Map([...theirs.matchAll(/--color-([\w-]+): (#\w+);/gu)].map(([, token, value]) => [token, value]));

describe('our colours', () => {
  it('have the value of the design token that stands beside them', () => {
    const named = colours.filter(({ token }) => token);
    expect(named.length).toBe(28);
    expect(named.map(({ name, token }) => ({ name, token, value: official.get(token) }))).toEqual(
      named.map(({ name, token, value }) => ({ name, token, value })),
    );
  });

  it('are mixed for this set only where the dark look needs a wash or a panel', () => {
    expect(colours.filter(({ token }) => !token).map(({ name }) => name)).toEqual([
      'panel',
      'accent-wash',
      'ok-wash',
      'warn-wash',
      'bad-wash',
    ]);
  });

  it.each([
    ['light', 0],
    ['dark', 1],
  ])('keep text readable in the %s look', (_, look) => {
    const value = (name: string) => colours.filter((colour) => colour.name === name)[look]!.value!;
    const pairs: [string, string, number][] = [
      ['ink', 'paper', 7],
      ['ink-soft', 'paper', 7],
      ['edge', 'paper', 3],
      ['accent', 'paper', 7],
      ['on-accent', 'accent', 7],
      ...['ok', 'warn', 'bad'].map((tone): [string, string, number] => [tone, `${tone}-wash`, 6.5]),
      ['accent', 'accent-wash', 7],
    ];
    expect(pairs.filter(([front, back, least]) => contrast(value(front), value(back)) < least)).toEqual([]);
  });
});

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
