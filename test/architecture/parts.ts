import ts from 'typescript';
import { mayImport } from './boundaries.js';
import type { Law } from './law.js';
import { isTest, placeOf } from './places.js';
import { at, type Source, walk } from './source.js';

/** `events.edit`, `event.published`: what contexts declare in the permissions and verbs of their manifests. */
function declaredIn({ tree }: Source): string[] {
  const names: string[] = [];
  walk(tree, (node) => {
    if (!ts.isPropertyAssignment(node) || !ts.isObjectLiteralExpression(node.initializer)) return;
    if (!['permissions', 'verbs'].includes(node.name.getText(tree))) return;
    for (const { name } of node.initializer.properties) if (name && ts.isStringLiteralLike(name)) names.push(name.text);
  });
  return names;
}

/** What a context imports, and what that imports in turn. */
function standsOn(context: string): ReadonlySet<string> {
  const below = mayImport[context] ?? [];
  return new Set([...below, ...below.flatMap((one) => [...standsOn(one)])]);
}

const inLibs = (sources: readonly Source[]): Source[] =>
  sources.filter(({ path }) => path.startsWith('libs/') && !isTest(path));

export const orderByName: Law = {
  name: 'what stands in a row names the one it stands behind: nothing has a number as its place',
  breaches: (sources) =>
    inLibs(sources).flatMap((source) => {
      const found: string[] = [];
      walk(source.tree, (node) => {
        if (!ts.isPropertyAssignment(node) || node.name.getText(source.tree) !== 'order') return;
        if (ts.isNumericLiteral(node.initializer)) found.push(`${at(source, node)} has a number as its place`);
      });
      return found;
    }),
  planted: {
    sources: {
      'libs/events/events.parts.ts': `export const a = { key: 'a', after: 'b' };\n// order: 10\nexport const c = { key: 'c', order: 20 };`,
      'libs/events/core/plan.ts': `export const sql = 'order by 1';\nexport const order = 3;`,
      'libs/events/core/plan.spec.ts': `export const c = { order: 20 };`,
    },
    breaches: ['libs/events/events.parts.ts:3 has a number as its place'],
  },
};

export const ownNames: Law = {
  name: 'permissions and audit verbs are declared by the context they belong to, named by those above it alone, and by access never',
  breaches: (sources) => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    const manifests = inLibs(sources).filter(({ path }) => /^libs\/[a-z]+\/[a-z]+\.parts\.ts$/.test(path));
    for (const source of manifests) {
      for (const name of declaredIn(source)) {
        const owner = owners.get(name);
        if (owner) twice.push(`${source.path} declares ${name}, which ${owner} declares`);
        else owners.set(name, placeOf(source.path));
      }
    }
    const named = inLibs(sources).flatMap((source) => {
      const found: string[] = [];
      const here = placeOf(source.path);
      const below = here === 'access' ? new Set<string>() : standsOn(here);
      walk(source.tree, (node) => {
        if (!ts.isStringLiteralLike(node)) return;
        const owner = owners.get(node.text);
        if (owner && owner !== here && !below.has(owner))
          found.push(`${at(source, node)} names ${node.text} of ${owner}`);
      });
      return found;
    });
    return [...twice, ...named];
  },
  planted: {
    sources: {
      'libs/events/events.parts.ts': `export const eventsParts = { permissions: { 'events.edit': ['owner'] }, verbs: { 'event.created': { ja: '', en: '' } } };`,
      'libs/registration/registration.parts.ts': `export const registrationParts = { permissions: { 'events.edit': ['owner'], 'registrations.read': ['owner'] } };`,
      'libs/tally/tally.parts.ts': `export const tallyParts = { permissions: { 'tally.read': ['owner'] } };`,
      'libs/tally/web/a.tsx': `const a = ['events.edit', 'tally.read'];`,
      'libs/access/access.parts.ts': `export const accessParts = { permissions: { 'audit.read': ['owner'] } };`,
      'libs/access/core/roles.rules.ts': `const a = ['audit.read', 'tally.read'];\nconst b = { 'event.created': 1 };`,
      'libs/access/core/roles.rules.spec.ts': `const a = 'tally.read';`,
      'libs/events/web/a.tsx': `const a = 'tally.read';`,
      'libs/outreach/web/a.tsx': `const a = 'events.edit';`,
      'libs/platform/web/door.guard.ts': `const a = actor.may('events.edit');`,
    },
    breaches: [
      'libs/registration/registration.parts.ts declares events.edit, which events declares',
      'libs/access/core/roles.rules.ts:1 names tally.read of tally',
      'libs/access/core/roles.rules.ts:2 names event.created of events',
      'libs/events/web/a.tsx:1 names tally.read of tally',
      'libs/platform/web/door.guard.ts:1 names events.edit of events',
    ],
  },
};
