import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** as written: `./event.rules.js`, `#events`, `typeorm` */
  from: string;
  line: number;
  /** written as `import type` or `export type`, so that nothing of it is there at run time */
  typeOnly: boolean;
}

/** One file of ours, parsed but not resolved: fast, and possible for a file that exists only in a test. */
export interface Source {
  /** from the project's root, with `/` */
  path: string;
  text: string;
  tree: ts.SourceFile;
  imports: readonly Import[];
}

export const folders = ['apps', 'libs', 'migrations', 'scripts', 'test'] as const;

export function readSources(of: readonly string[] = folders): Source[] {
  return of.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mts|mjs)$/.test(name) && !name.endsWith('.d.mts'))
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .sort()
      .map((path) => sourceOf(path, readFileSync(join(root, path), 'utf8'))),
  );
}

export function sourceOf(path: string, text: string): Source {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false, kind);
  return { path, text, tree, imports: importsOf(tree) };
}

/** Calls `visit` for every node, outermost first, with the nodes around it (innermost last). */
export function walk(tree: ts.SourceFile, visit: (node: ts.Node, around: readonly ts.Node[]) => void): void {
  const around: ts.Node[] = [];
  const step = (node: ts.Node): void => {
    visit(node, around);
    around.push(node);
    ts.forEachChild(node, step);
    around.pop();
  };
  ts.forEachChild(tree, step);
}

/** `libs/events/core/events.ts:12`, as editors open it. */
export function at(source: Source, node: ts.Node): string {
  return `${source.path}:${lineOf(source.tree, node)}`;
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, name: ts.Node | undefined, typeOnly: boolean) => {
    if (name && ts.isStringLiteralLike(name)) found.push({ from: name.text, line: lineOf(tree, node), typeOnly });
  };
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, onlyTypes(node.importClause));
    if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node, node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
  });
  return found;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  return clause.isTypeOnly || (!clause.name && allTypes(clause.namedBindings));
}

function allTypes(names: ts.NamedExportBindings | ts.NamedImportBindings | undefined): boolean {
  if (!names || !(ts.isNamedImports(names) || ts.isNamedExports(names))) return false;
  return names.elements.length > 0 && names.elements.every((name) => name.isTypeOnly);
}
