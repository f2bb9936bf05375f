import { readdirSync, readFileSync } from 'node:fs';
import { auditWords, subjectWords } from './audit-words.js';

/** Statements that record a deed, in the sources of every context. */
function recordings(): string[] {
  const names = readdirSync('libs', { recursive: true, encoding: 'utf8' });
  const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name));
  return sources.flatMap(
    (name) => readFileSync(`libs/${name}`, 'utf8').match(/(?:\.record|#note|book\.write)\(\s*tx,[^;]*/g) ?? [],
  );
}

const literals = (texts: string[], pattern: RegExp) => [
  ...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found!))),
];

it('has words for every action and every kind of thing that any context records', () => {
  const recorded = recordings();
  const actions = literals(recorded, /'([a-z]+\.[a-z-]+)'/g);
  const kinds = literals(recorded, /kind: '([a-z-]+)'/g);
  expect(actions.length).toBeGreaterThan(10);
  expect({
    actions: actions.filter((action) => !(action in auditWords.ja)),
    kinds: kinds.filter((kind) => !(kind in subjectWords.ja)),
  }).toEqual({ actions: [], kinds: [] });
});
