import ts from 'typescript';
import type { Law } from './law.js';
import { isTest, placeOf, pathsOf, targetOf } from './places.js';
import { at, type Source, walk } from './source.js';

const clockFile = 'libs/platform/clock.ts';

/** Files that read the machine's time for a reason. */
const ownTime: Readonly<Record<string, string>> = {
  'libs/embedded/process-table.ts': 'waits a bounded time for a process of the system to end',
};

export const oneClock: Law = {
  name: 'the time comes from the clock',
  breaches: (sources) =>
    sources
      .filter(({ path }) => !isTest(path) && path !== clockFile && !ownTime[path] && !path.startsWith('scripts/'))
      .flatMap((source) => found(source, (node) => (readsTime(node) ? `${at(source, node)} reads the time` : null))),
  planted: {
    sources: {
      'libs/events/core/a.ts': 'const a = Date.now();\nconst b = new Date();\nconst c = new Date(a);',
      'libs/events/core/b.ts':
        '// new Date()\nconst a = performance.now();\nconst b = DateTime.now();\nconst c = Date();',
      'libs/events/core/a.spec.ts': 'const a = new Date();',
      'libs/platform/clock.ts': 'const a = Date.now();',
    },
    breaches: [
      'libs/events/core/a.ts:1 reads the time',
      'libs/events/core/a.ts:2 reads the time',
      'libs/events/core/b.ts:2 reads the time',
      'libs/events/core/b.ts:3 reads the time',
      'libs/events/core/b.ts:4 reads the time',
    ],
  },
};

function readsTime(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isNamed(node.expression, 'Date') && !node.arguments?.length;
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression)) return isNamed(expression, 'Date');
  return (
    expression.name.text === 'now' &&
    ['Date', 'DateTime', 'performance'].some((name) => isNamed(expression.expression, name))
  );
}

const databaseFile = 'libs/platform/database/database.ts';
const openings = new Set(['withWorkspace', 'installation', 'asDispatcher']);

/** Files that open a transaction without being a face. */
const otherOpeners: Readonly<Record<string, string>> = {
  'libs/platform/web/health.controller.ts': 'asks whether the database answers, and nothing of its contents',
  'libs/directory/core/forget-old.ts': 'the nightly sweep that two faces share, one transaction a workspace',
};

export const onlyFaces: Law = {
  name: 'a transaction is opened only by a face: a method of an exported class outside web, api and mail folders',
  breaches: (sources) =>
    sources
      .filter(({ path }) => !isTest(path) && path !== databaseFile && !otherOpeners[path])
      .flatMap((source) =>
        found(source, (node, around) => {
          if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
          const name = node.expression.name.text;
          if (name === 'transaction') return `${at(source, node)} opens a transaction by itself`;
          if (!openings.has(name)) return null;
          const face = around.some(isExportedClass) && !/\/(web|api|mail)\//.test(source.path);
          return face ? null : `${at(source, node)} calls ${name} outside a face`;
        }),
      ),
  planted: {
    sources: {
      'libs/events/core/events.ts':
        'export class Events {\n  a() { return this.database.withWorkspace(1, f); }\n  b() { return this.source.transaction(f); }\n}',
      'libs/events/core/line.ts': 'export const line = (database: Database) => database.installation(f);',
      'libs/events/core/hidden.ts': 'class Hidden {\n  a = () => this.database.asDispatcher(f);\n}',
      'libs/events/web/events.controller.ts':
        'export class EventsController {\n  a() { return this.d.withWorkspace(1, f); }\n}',
    },
    breaches: [
      'libs/events/core/events.ts:3 opens a transaction by itself',
      'libs/events/core/line.ts:1 calls installation outside a face',
      'libs/events/core/hidden.ts:2 calls asDispatcher outside a face',
      'libs/events/web/events.controller.ts:2 calls withWorkspace outside a face',
    ],
  },
};

const isExportedClass = (node: ts.Node): boolean =>
  ts.isClassDeclaration(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

const isRules = (path: string): boolean => /\.rules\.ts$/.test(path);

export const pureRules: Law = {
  name: 'rules import types only, and other rules of their context',
  breaches: (sources) => {
    const known = pathsOf(sources);
    return sources
      .filter(({ path }) => isRules(path))
      .flatMap((source) =>
        source.imports.flatMap(({ from, line, typeOnly }) => {
          const target = targetOf(source, from, known);
          const rules = target !== undefined && isRules(target) && placeOf(target) === placeOf(source.path);
          return typeOnly || rules ? [] : [`${source.path}:${line} imports ${from}`];
        }),
      );
  },
  planted: {
    sources: {
      'libs/events/core/event.rules.ts':
        `import { rows } from '#platform';\nimport type { Event } from './event.entity.js';\n` +
        `import { planRules } from './plan.rules.js';\nimport { type Pool, seats } from './pool.js';`,
      'libs/events/core/plan.rules.ts': 'export const planRules = 1;',
    },
    breaches: [
      'libs/events/core/event.rules.ts:1 imports #platform',
      'libs/events/core/event.rules.ts:4 imports ./pool.js',
    ],
  },
};

const isNamed = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

function found(source: Source, look: (node: ts.Node, around: readonly ts.Node[]) => string | null): string[] {
  const lines: string[] = [];
  walk(source.tree, (node, around) => {
    const line = look(node, around);
    if (line) lines.push(line);
  });
  return lines;
}
