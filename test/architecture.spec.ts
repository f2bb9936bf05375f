import { declaredPackages, importTable, mayImport, onlyDoors } from './architecture/boundaries.js';
import { oneClock, onlyFaces, pureRules } from './architecture/calls.js';
import { ownTables } from './architecture/data.js';
import { ownEntities } from './architecture/entities.js';
import { noEvasions, nothingLeftForLater, plainDoors, plainNames, shortFiles } from './architecture/form.js';
import { browserSafe, noCycles } from './architecture/graph.js';
import { facesSpeakData } from './architecture/inside.js';
import { orderByName, ownNames } from './architecture/parts.js';
import { oneRegistration } from './architecture/registering.js';
import { kindsAtHome } from './architecture/kinds.js';
import { readSources, sourceOf } from './architecture/source.js';

const laws = [
  ...[importTable, onlyDoors, declaredPackages, noCycles, browserSafe],
  ...[oneClock, onlyFaces, pureRules, ownTables, ownEntities, facesSpeakData],
  ...[orderByName, ownNames, oneRegistration, kindsAtHome],
  ...[noEvasions, nothingLeftForLater, shortFiles, plainDoors, plainNames],
];

describe('the law of imports', () => {
  const sources = readSources();

  it('reads every part of the product', () => {
    const folders = new Set(
      sources.map(({ path }) =>
        path
          .split('/')
          .slice(0, path.startsWith('libs/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...folders].sort()).toEqual(
      expect.arrayContaining([
        'apps',
        'libs/events',
        'libs/platform',
        'libs/registration',
        'migrations',
        'scripts',
        'test',
      ]),
    );
  });

  it('has a table in which each context imports only what stands before it', () => {
    const order = Object.keys(mayImport);
    const backwards = order.filter((context, place) =>
      mayImport[context]!.some((other) => order.indexOf(other) >= place),
    );
    expect(backwards).toEqual([]);
  });

  it.each(laws)('$name', (law) => {
    expect(law.breaches(sources)).toEqual([]);
  });

  it.each(laws)('sees where this is not so: $name', ({ breaches, planted }) => {
    const invented = Object.entries(planted.sources).map(([path, text]) => sourceOf(path, text));
    expect(breaches(invented)).toEqual(planted.breaches);
  });
});
