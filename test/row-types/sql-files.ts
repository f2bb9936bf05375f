import ts from 'typescript';
import { isTest } from '../architecture/places.js';
import { readSources, type Source, walk } from '../architecture/source.js';
import { sqlOf, tablesIn } from '../architecture/sql.js';
import { senders } from './asked.js';
import type { Program } from './program.js';

const sends = new RegExp(String.raw`\b(${Object.keys(senders).join('|')})[<(]`);

/** Files of the product that hold SQL or send some. */
export const sqlFiles = (): string[] =>
  readSources(['apps', 'libs'])
    .filter(({ path }) => !isTest(path))
    .filter((source) => sends.test(source.text) || holdsSql(source))
    .map(({ path }) => path);

function holdsSql({ tree }: Source): boolean {
  let found = false;
  walk(tree, (node, around) => {
    found ||= sqlOf(node, around) !== null;
  });
  return found;
}

/**
 * SQL that is in none of these texts: nobody has looked at it.
 * @param relations tables and views: prose begins with the same words as statements
 */
export function sqlBeside(
  { sources, at }: Program,
  met: ReadonlySet<ts.Node>,
  relations: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const sql = met.has(node) ? null : sqlOf(node, [node.parent]);
    if (sql !== null && tablesIn(sql).some((name) => relations.has(name))) found.push(at(node));
    ts.forEachChild(node, look);
  };
  for (const source of sources) ts.forEachChild(source, look);
  return found;
}
