import ts from 'typescript';
import type { Law } from './law.js';
import { isTest, placeOf } from './places.js';
import { at, type Source, walk } from './source.js';

/** What of a transaction takes an entity, or its name in quotes. */
const takesEntity =
  /^(find|findBy|findAndCount|findOne|findOneBy|findOneOrFail|findOneByOrFail|count|countBy|exists|existsBy|insert|update|upsert|save|delete|remove|softDelete|increment|decrement|getRepository)$/;

export const ownEntities: Law = {
  name: 'an entity stays in its context: no door hands one out, nobody names a table by a word or builds its SQL by calls',
  breaches: (sources) => {
    const entities = entitiesOf(sources);
    return sources
      .filter(({ path }) => /^(libs|apps)\//.test(path) && !isTest(path))
      .flatMap((source) => {
        const found: string[] = [];
        walk(source.tree, (node) => {
          const breach = isDoor(source) ? handedOut(node, entities) : taken(node, placeOf(source.path), entities);
          const called = calls(node, source);
          for (const what of [breach, called]) if (what) found.push(`${at(source, node)} ${what}`);
        });
        return found;
      });
  },
  planted: {
    sources: {
      'libs/events/core/event.entity.ts': `@Entity('event')\nexport class Event {}\nexport interface Draft {}`,
      'libs/events/index.ts': `export { Event, type Draft } from './core/event.entity.js';\nexport { type Event as Row } from './core/event.entity.js';`,
      'libs/events/web/index.ts': `export { Event as Card } from '../core/event.entity.js';\nexport * from '../core/event.entity.js';`,
      'libs/attendance/core/a.ts': `import { Event } from '#events';\nimport { type Event as Row, Events } from '#events';\nimport type { Event as B } from '#events';`,
      'libs/attendance/core/b.ts': `const a = tx.find('Event');\nconst b = tx.createQueryBuilder();\ntx.query('select 1');\nnames.delete('Event');`,
      'libs/events/core/c.ts': `import { Event } from './event.entity.js';\ntx.find(Event);\ntx.getRepository("event");`,
      'libs/events/core/c.spec.ts': `tx.find('Event');`,
    },
    breaches: [
      'libs/events/index.ts:1 hands out Event',
      'libs/events/web/index.ts:1 hands out Event',
      'libs/events/web/index.ts:2 hands out Event',
      'libs/attendance/core/a.ts:1 takes Event, an entity of events',
      "libs/attendance/core/b.ts:1 names a table by 'Event'",
      'libs/attendance/core/b.ts:2 builds a statement by calls',
      'libs/events/core/c.ts:3 names a table by "event"',
    ],
  },
};

/** Whose each mapped class is, and in which file it stands. */
function entitiesOf(sources: readonly Source[]): ReadonlyMap<string, { owner: string; file: string }> {
  const found = new Map<string, { owner: string; file: string }>();
  for (const source of sources) {
    if (isTest(source.path)) continue;
    walk(source.tree, (node) => {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const mapped = ts
        .getDecorators(node)
        ?.some(({ expression }) => /^Entity\b/.test(expression.getText(source.tree)));
      if (mapped) found.set(node.name.text, { owner: placeOf(source.path), file: fileOf(source.path) });
    });
  }
  return found;
}

type Entities = ReturnType<typeof entitiesOf>;

const isDoor = ({ path }: Source): boolean => /^libs\/[a-z]+\/(web\/)?index\.ts$/.test(path);
const fileOf = (path: string): string => /([^/]+)\.[jt]s$/.exec(path)![1]!;

/** The entity that a door exports, unless as a type alone: a type is no way to a table. */
function handedOut(node: ts.Node, entities: Entities): string | null {
  if (!ts.isExportDeclaration(node) || node.isTypeOnly || !node.moduleSpecifier) return null;
  const from = (node.moduleSpecifier as ts.StringLiteral).text;
  const here = [...entities].filter(([, { file }]) => from.startsWith('.') && fileOf(from) === file);
  const names = node.exportClause && ts.isNamedExports(node.exportClause) ? valuesOf(node.exportClause.elements) : null;
  const out = here.find(([name]) => names === null || names.includes(name));
  return out ? `hands out ${out[0]}` : null;
}

function taken(node: ts.Node, place: string, entities: Entities): string | null {
  if (!ts.isImportDeclaration(node) || node.importClause?.isTypeOnly) return null;
  const from = (node.moduleSpecifier as ts.StringLiteral).text;
  const names = node.importClause?.namedBindings;
  if (!from.startsWith('#') || !names || !ts.isNamedImports(names)) return null;
  const context = from.slice(1).split('/')[0];
  const name = valuesOf(names.elements).find((one) => entities.get(one)?.owner === context && context !== place);
  return name ? `takes ${name}, an entity of ${context}` : null;
}

const valuesOf = (elements: readonly (ts.ExportSpecifier | ts.ImportSpecifier)[]): string[] =>
  elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => (propertyName ?? name).text);

/** Ways to a table that the scanner of SQL cannot follow. */
function calls(node: ts.Node, { tree }: Source): string | null {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { name, expression: on } = node.expression;
  if (name.text === 'createQueryBuilder') return 'builds a statement by calls';
  const [first] = node.arguments;
  if (!first || !ts.isStringLiteralLike(first) || !ts.isIdentifier(on)) return null;
  return /^(tx|manager)$/.test(on.text) && takesEntity.test(name.text)
    ? `names a table by ${first.getText(tree)}`
    : null;
}
