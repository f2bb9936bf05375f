import ts from 'typescript';
import type { Law } from './law.js';
import { isTest } from './places.js';
import { at, type Source, walk } from './source.js';

const isRegistry = ({ path }: Source): boolean => /registry\.ts$/.test(path);
const isModule = ({ path }: Source): boolean => /^libs\/([a-z]+)\/\1\.module\.ts$/.test(path);

/** The registries themselves, and what they hand parts to. */
function takersOf(sources: readonly Source[]): ReadonlySet<string> {
  const takers = new Set<string>();
  for (const { tree } of sources.filter(isRegistry))
    walk(tree, (node) => {
      if (!ts.isClassDeclaration(node) || !node.name?.text.endsWith('Registry')) return;
      takers.add(node.name.text);
      for (const [, type] of typedNames(node, tree)) takers.add(type);
    });
  return takers;
}

/** Parameters of a class or a function, with the names of their types. */
function typedNames(within: ts.Node, tree: ts.SourceFile): [name: string, type: string][] {
  const names: [string, string][] = [];
  const look = (node: ts.Node): void => {
    if (ts.isParameter(node) && node.type && ts.isTypeReferenceNode(node.type))
      names.push([node.name.getText(tree), node.type.typeName.getText(tree)]);
    ts.forEachChild(node, look);
  };
  look(within);
  return names;
}

/** `mails` of `mails.add(…)` and of `this.mails.add(…)`. */
function receiverOf(node: ts.CallExpression): string | null {
  if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== 'add') return null;
  const { expression: whose } = node.expression;
  if (ts.isIdentifier(whose)) return whose.text;
  const own = ts.isPropertyAccessExpression(whose) && whose.expression.kind === ts.SyntaxKind.ThisKeyword;
  return own ? whose.name.text : null;
}

/** `tallyParts`, or what a call of it gives, from the context's own `X.parts.ts`. */
function isManifest(node: ts.Expression | undefined, { tree, imports }: Source): boolean {
  const name = node && (ts.isCallExpression(node) ? node.expression : node).getText(tree);
  return Boolean(name?.endsWith('Parts')) && imports.some(({ from }) => /^\.\/[a-z]+\.parts\.js$/.test(from));
}

/** What a module does when it starts, but for the one thing it may: hand over its manifest, and say that it takes parts. */
function otherwise(start: ts.MethodDeclaration, source: Source): ts.Node[] {
  return (start.body?.statements ?? []).filter((statement) => {
    if (ts.isVariableStatement(statement)) return false;
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return true;
    const call = statement.expression.expression.getText(source.tree);
    if (call === 'this.house.handTo') return false;
    return call !== 'this.house.add' || !isManifest(statement.expression.arguments[0], source);
  });
}

export const oneRegistration: Law = {
  name: 'what a context brings is declared in its X.parts.ts and handed over once, by its module: nothing registers by hand',
  breaches: (sources) => {
    const ours = sources.filter(({ path }) => /^(apps|libs)\//.test(path) && !isTest(path));
    const takers = takersOf(ours);
    return ours.flatMap((source) => {
      const lines: string[] = [];
      const types = new Map(typedNames(source.tree, source.tree));
      walk(source.tree, (node) => {
        if (ts.isMethodDeclaration(node) && node.name.getText(source.tree) === 'onModuleInit') {
          if (!isModule(source)) lines.push(`${at(source, node)} waits for its module's start`);
          else for (const other of otherwise(node, source)) lines.push(`${at(source, other)} is more than a manifest`);
        }
        if (!ts.isCallExpression(node) || isRegistry(source) || isModule(source)) return;
        const type = types.get(receiverOf(node) ?? '');
        if (type && takers.has(type)) lines.push(`${at(source, node)} adds to ${type} by hand`);
      });
      return lines;
    });
  },
  planted: {
    sources: {
      'libs/messaging/core/mail-registry.ts': `export class MailRegistry { constructor(private readonly kinds: MailKinds) {} add({ mailKinds = [] }) { this.kinds.add(...mailKinds); } }`,
      'libs/events/events.module.ts': `import { eventsParts } from './events.parts.js';\nclass EventsModule { onModuleInit() { const { x } = this; this.house.handTo(this.events); this.house.add(eventsParts(x)); } }`,
      'libs/tally/tally.module.ts': `import { tallyParts } from './tally.parts.js';\nclass TallyModule { onModuleInit() {\n this.kinds.add(one);\n this.house.add({ verbs: {} });\n this.house.add(tallyParts); } }`,
      'libs/outreach/mail/letters.ts': `class Letters { constructor(private readonly kinds: MailKinds) {}\n onModuleInit() {\n this.kinds.add({ kind: 'a' }); } }`,
      'libs/outreach/core/told.ts': `const tell = (house: Registry, found: Set<string>) => { found.add('a');\n house.add({ verbs: {} }); };`,
      'libs/outreach/core/told.spec.ts': `const tell = (kinds: MailKinds) => kinds.add(one);`,
      'libs/platform/parts/registry.ts': `export class Registry { add() {} }`,
    },
    breaches: [
      'libs/tally/tally.module.ts:3 is more than a manifest',
      'libs/tally/tally.module.ts:4 is more than a manifest',
      "libs/outreach/mail/letters.ts:2 waits for its module's start",
      'libs/outreach/mail/letters.ts:3 adds to MailKinds by hand',
      'libs/outreach/core/told.ts:2 adds to Registry by hand',
    ],
  },
};
