import ts from 'typescript';
import { type Program, unaliased } from './program.js';

/** A place where SQL is handed over, with the type its rows are said to have. */
export interface Asked {
  where: string;
  call: ts.CallExpression;
  /** what the text is made from */
  text: ts.Expression;
  row: ts.Type;
}

/** Where the text stands among the arguments of what sends it. */
export const senders: Readonly<Record<string, number>> = {
  rows: 1,
  named: 1,
  namedLast: 1,
  each: 1,
  alone: 0,
  query: 0,
};

/** They pass on what others ask: those are looked at. */
const passOn = /^libs\/platform\/database\/(database|transaction|cursor)\.ts:/;

/** Every place in the product that sends SQL. */
export function askedIn({ checker, sources, at }: Program): Asked[] {
  const found: Asked[] = [];
  const look = (node: ts.Node): void => {
    ts.forEachChild(node, look);
    if (!ts.isCallExpression(node)) return;
    const name = calledName(node);
    const text = name !== undefined && Object.hasOwn(senders, name) ? node.arguments[senders[name]!] : undefined;
    if (!text || passOn.test(at(node))) return;
    const sender = checker.getResolvedSignature(node);
    const home = sender?.declaration?.getSourceFile().fileName ?? '';
    if (!sender || !/\/libs\/platform\/database\/|\/@types\/pg\//.test(home)) return;
    found.push({ where: at(node), call: node, text, row: rowOf(checker, sender.getReturnType()) });
  };
  sources.forEach(look);
  return found;
}

/** Where rows get round their type: cast, read without one, or what sends SQL handed on to be called elsewhere. */
export function evasionsIn({ checker, sources, at }: Program, asked: readonly Asked[]): string[] {
  const found = asked.flatMap(({ where, call, row }) => {
    const around = ts.findAncestor(call.parent, (node) => !wraps(node))!;
    if (ts.isAsExpression(around)) return [`${where} casts its rows`];
    const unsaid = row.flags & ts.TypeFlags.Any && /\brows\b/.test(ts.findAncestor(call, ts.isStatement)!.getText());
    return unsaid ? [`${where} does not say what its rows are`] : [];
  });
  const look = (node: ts.Node): void => {
    ts.forEachChild(node, look);
    if (!ts.isIdentifier(node) || !Object.hasOwn(senders, node.text) || !isUse(node) || passOn.test(at(node))) return;
    const symbol = checker.getSymbolAtLocation(node);
    const home = symbol && unaliased(checker, symbol).valueDeclaration?.getSourceFile().fileName;
    if (home?.includes('/libs/platform/database/')) found.push(`${at(node)} hands on ${node.text}`);
  };
  sources.forEach(look);
  return found;
}

const wraps = (node: ts.Node): boolean =>
  ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isPropertyAccessExpression(node);

/** Neither called, nor named where it comes from. */
const isUse = ({ parent }: ts.Identifier): boolean =>
  !ts.isCallExpression(parent) &&
  !ts.isImportSpecifier(parent) &&
  !ts.isExportSpecifier(parent) &&
  !ts.isPropertyAccessExpression(parent) &&
  !ts.isBindingElement(parent);

export function calledName({ expression }: ts.CallExpression): string | undefined {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}

/** Of a promise of rows, of their generator, of pg's own result. */
function rowOf(checker: ts.TypeChecker, type: ts.Type): ts.Type {
  const [inner] = checker.getTypeArguments(type as ts.TypeReference);
  if (checker.isArrayType(type)) return inner!;
  const rows = type.getProperty('rows');
  if (rows) return rowOf(checker, checker.getTypeOfSymbol(rows));
  return type.symbol?.name === 'AsyncGenerator' ? inner! : rowOf(checker, inner!);
}
