import ts from 'typescript';
import type { Law } from './law.js';
import { doors } from './places.js';
import { at, type Source, walk } from './source.js';

const inLibs = ({ path }: Source): boolean => path.startsWith('libs/');

export const noEvasions: Law = {
  name: 'no forwardRef, no `export *`, and in libs no default export and no console',
  breaches: (sources) =>
    sources.flatMap((source) => {
      const lines: string[] = [];
      walk(source.tree, (node) => {
        const word = evasion(node, inLibs(source) && !/\.spec\.tsx?$/.test(source.path));
        if (word) lines.push(`${at(source, node)} ${word}`);
      });
      return lines;
    }),
  planted: {
    sources: {
      'libs/events/core/a.ts': `import { forwardRef } from '@nestjs/common';\nexport * from './b.js';`,
      'libs/events/core/b.ts': 'export default class B {}\nconsole.warn(1);',
      'libs/events/core/c.ts': 'const c = 1;\nexport default c;\nexport { c as default };',
      'apps/web/src/main.ts': `console.log('started');\nexport default {};`,
    },
    breaches: [
      'libs/events/core/a.ts:1 forwardRef',
      'libs/events/core/a.ts:2 export *',
      'libs/events/core/b.ts:1 default export',
      'libs/events/core/b.ts:2 console',
      'libs/events/core/c.ts:2 default export',
      'libs/events/core/c.ts:3 default export',
    ],
  },
};

function evasion(node: ts.Node, strict: boolean): string | null {
  if (ts.isExportDeclaration(node) && !(node.exportClause && ts.isNamedExports(node.exportClause))) return 'export *';
  if (ts.isImportSpecifier(node) && (node.propertyName ?? node.name).text === 'forwardRef') return 'forwardRef';
  if (!strict) return null;
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'console')
    return 'console';
  const marked =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  const renamed = ts.isExportSpecifier(node) && node.name.text === 'default';
  return marked || renamed || ts.isExportAssignment(node) ? 'default export' : null;
}

/** Written apart, so that this file does not break its own law. */
const later = new RegExp(
  String.raw`\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', 'X' + 'XX']})\b`.replaceAll(',', '|'),
);

export const nothingLeftForLater: Law = {
  name: 'nothing is left for later: no reminder to oneself, no test left out or run alone',
  breaches: (sources) =>
    sources.flatMap((source) => {
      const lines = source.text.split('\n').flatMap((line, index) => {
        const word = later.exec(line);
        return word ? [`${source.path}:${index + 1} ${word[0]}`] : [];
      });
      walk(source.tree, (node) => {
        if (leavesOut(node)) lines.push(`${at(source, node)} leaves tests out`);
      });
      return lines;
    }),
  planted: {
    sources: {
      'libs/events/core/a.ts': `const a = 1; // ${'TO' + 'DO'} later\nconst todo = 2;`,
      'libs/events/core/a.spec.ts': `it.skip('b', f);\ndescribe.only('c', f);\nxit('d', f);\nit.only.each([])('e', f);\nit.todo('f');`,
      'libs/events/core/b.spec.ts': `const suite = there ? describe : describe.skip;\nlist.skip(3).only(4);`,
    },
    breaches: [
      `libs/events/core/a.ts:1 ${'TO' + 'DO'}`,
      ...[1, 2, 3, 4, 5].map((line) => `libs/events/core/a.spec.ts:${line} leaves tests out`),
      'libs/events/core/b.spec.ts:1 leaves tests out',
    ],
  },
};

const testWords = new Set(['it', 'test', 'describe']);
const leavingWords = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

function leavesOut(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && leavingWords.has(node.expression.text);
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return false;
  return testWords.has(node.expression.text) && ['only', 'skip', 'todo'].includes(node.name.text);
}

const mostLines = 300;

/** Longer files, each with its reason. */
const longFiles: Readonly<Record<string, string>> = {};

export const shortFiles: Law = {
  name: `no file has more than ${mostLines} lines`,
  breaches: (sources) =>
    sources.flatMap(({ path, text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > mostLines && !longFiles[path] ? [`${path} has ${lines} lines`] : [];
    }),
  planted: {
    sources: { 'libs/events/core/a.ts': '\n'.repeat(301), 'libs/events/core/b.ts': '\n'.repeat(300) },
    breaches: ['libs/events/core/a.ts has 301 lines'],
  },
};

export const plainDoors: Law = {
  name: 'a door holds named exports and nothing else',
  breaches: (sources) => {
    const files = new Set(doors.values());
    return sources
      .filter(({ path }) => files.has(path) && path.startsWith('libs/'))
      .flatMap((source) =>
        source.tree.statements
          .filter((node) => !(ts.isExportDeclaration(node) && node.moduleSpecifier && node.exportClause))
          .map((node) => `${at(source, node)} is no named export`),
      );
  },
  planted: {
    sources: {
      'libs/events/index.ts': `export { Events } from './events.js';\nexport const a = 1;\nimport './b.js';\nexport type { C } from './c.js';`,
      'libs/events/web/page.ts': 'export const a = 1;',
    },
    breaches: ['libs/events/index.ts:2 is no named export', 'libs/events/index.ts:3 is no named export'],
  },
};

export const plainNames: Law = {
  name: 'file names are kebab-case words of the domain',
  breaches: (sources) =>
    sources.flatMap(({ path }) => {
      const parts = path.split('/');
      const kebab = parts.every((part) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(part));
      const vague = parts.some((part) => /^(utils?|common|helpers?|manager|misc|shared)(\.|$)/.test(part));
      return kebab && !vague ? [] : [path];
    }),
  planted: {
    sources: {
      'libs/events/core/EventList.ts': '',
      'libs/events/core/utils/dates.ts': '',
      'libs/events/core/helpers.ts': '',
      'libs/events/core/event-list.queries.ts': '',
    },
    breaches: ['libs/events/core/EventList.ts', 'libs/events/core/utils/dates.ts', 'libs/events/core/helpers.ts'],
  },
};
