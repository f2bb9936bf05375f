import ts from 'typescript';
import { at, type Source, walk } from './source.js';

/** A name that a statement reads from or writes to. */
export interface TableUse {
  /** `?` where it is put in from elsewhere */
  name: string;
  /** `libs/events/core/events.ts:12` */
  where: string;
}

/** Every table or view that the SQL texts of a file name: templates and strings, comma joins, sub-selects, writes. */
export function tablesUsed(source: Source): TableUse[] {
  const found: TableUse[] = [];
  walk(source.tree, (node, around) => {
    const text = sqlOf(node, around);
    if (text === null) return;
    for (const name of tablesIn(text)) found.push({ name, where: at(source, node) });
  });
  return found;
}

/** The text of a template or string, what is put into it left out; null where it is not SQL. */
export function sqlOf(node: ts.Node, around: readonly ts.Node[]): string | null {
  if (ts.isTemplateExpression(node))
    return asSql([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ? '));
  if (!ts.isStringLiteralLike(node)) return null;
  const parent = around.at(-1);
  if (parent && (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent))) return null;
  return asSql(node.text);
}

const looksLikeSql = new RegExp(
  [
    String.raw`\bselect\b|\b(insert|merge)\s+into\b|\b(lock|truncate)\s+table\b|\bdelete\s+from\b|\bupdate\s+[\w.\s?"]+\s+set\b`,
    String.raw`\bfrom\s+\w+[\s\S]*\b(where|join|on)\b|\bjoin\s+\w+|^\s*with\s+\w+\b|(^|\?)\s*from\s+\w+\b|,\s*lateral\b`,
    String.raw`\bcopy\s+\w+[\s\S]*\b(from|to)\s+std|^\s*truncate\s+\w|\block\s+[\w"]+\s+in\b`,
    // sentences begin with a capital; only statements shout
    String.raw`\b(SELECT|INSERT|UPDATE|DELETE|MERGE|TRUNCATE|COPY|LOCK|JOIN)\b|\bFROM\s`,
  ].join('|'),
);

const asSql = (text: string): string | null => (looksLikeSql.test(text) ? text : null);

/** Words and signs, without literals and comments. */
function tokensOf(sql: string): string[] {
  const plain = sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/'(?:[^']|'')*'/g, " '' ");
  return plain.match(/\?|"[^"]+"|[\p{L}_][\p{L}\p{N}_$]*|[(),.;]|[^\s\p{L}\p{N}_(),.;"]+|\d+/gu) ?? [];
}

/** After these words the list of a `from` has ended. */
const ends = new Set(
  'where group order limit offset having union intersect except returning window for set on values select do with fetch'.split(
    ' ',
  ),
);
/** `extract(year from x)`, `is distinct from y`: here `from` names no table. */
const takesFrom = /^(extract|substring|trim|overlay|position|both|leading|trailing)$/;

export function tablesIn(sql: string): string[] {
  const tokens = tokensOf(sql).map((token) => token.toLowerCase());
  const own = withNames(tokens);
  const found: string[] = [];
  // one entry a level of parentheses: the word before it, and whether a list of tables is being read there
  const levels: { before: string; listing: boolean }[] = [{ before: '', listing: false }];
  const table = (at: number): void => {
    let here = at;
    while (tokens[here] === 'only' || tokens[here] === 'lateral' || tokens[here] === '(') {
      // a sub-select, or a list in parentheses
      if (tokens[here] === '(' && /^(select|with|values|\?)$/.test(tokens[here + 1] ?? '')) return;
      here++;
    }
    let name = tokens[here];
    // what a constant or a sum of strings says is not read here: a table's name stands in its statement
    if (name === undefined || name === '?') return void found.push('?');
    if (tokens[here + 1] === '.' && tokens[here + 2]) name = tokens[(here += 2)];
    if (!name || !/^["\p{L}_]/u.test(name) || tokens[here + 1] === '(') return;
    name = name.replaceAll('"', '');
    if (!own.has(name)) found.push(name);
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const level = levels.at(-1)!;
    const before = tokens[at - 1] ?? '';
    if (token === '(') levels.push({ before, listing: false });
    else if (token === ')') {
      if (levels.length > 1) levels.pop();
    } else if (token === 'from') {
      if (before === 'distinct' || takesFrom.test(level.before)) continue;
      level.listing = true;
      table(at + 1);
    } else if (token === 'join' || (token === 'table' && /^(lock|truncate)$/.test(before))) table(at + 1);
    else if (token === 'lock' && tokens[at + 2] === 'in') table(at + 1);
    else if ((token === 'truncate' && tokens[at + 1] !== 'table') || (token === 'copy' && tokens[at + 1] !== '('))
      table(at + 1);
    else if (token === ',' && level.listing) table(at + 1);
    else if (token === 'into' || (token === 'update' && !/^(for|no|key|do|on|or|,|after|before)$/.test(before)))
      table(at + 1);
    else if (token === 'using' && tokens[at + 1] !== '(') {
      level.listing = true;
      table(at + 1);
    } else if (ends.has(token)) level.listing = false;
  }
  return found;
}

/** What a statement names itself: `with x as (…)`, also further names after a comma. */
function withNames(tokens: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  tokens.forEach((token, at) => {
    if (!/^["\p{L}_]/u.test(token)) return;
    let next = at + 1;
    if (tokens[next] === '(') {
      // a list of columns: x (a, b) as (…)
      const close = tokens.indexOf(')', next);
      if (close < 0) return;
      next = close + 1;
    }
    if (tokens[next] !== 'as') return;
    if (tokens[next + 1] === 'not' || tokens[next + 1] === 'materialized') next = tokens.indexOf('(', next) - 1;
    const opens = tokens[next + 1] === '(' || tokens[next + 1] === '?';
    const first = tokens[at - 1];
    if (opens && (first === 'with' || first === 'recursive' || first === ',' || first === undefined || first === '?'))
      names.add(token.replaceAll('"', ''));
  });
  return names;
}
