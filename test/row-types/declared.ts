import ts from 'typescript';
import { Unknown } from './unknown.js';

/** What is known inside one call of a function. */
export interface Frame {
  /** null: outside of all that is called here */
  of: ts.Node | null;
  known: Map<ts.Node, unknown>;
  outer?: Frame;
}

/** The constants of functions that an expression names, as they are declared. */
export function constantsIn(checker: ts.TypeChecker, node: ts.Node): ts.Declaration[] {
  const found = new Set<ts.Declaration>();
  const look = (at: ts.Node): void => {
    const declared = ts.isIdentifier(at) && checker.getSymbolAtLocation(at)?.valueDeclaration;
    if (declared && ts.isVariableDeclaration(declared) && ts.findAncestor(declared, ts.isFunctionLike))
      found.add(declared);
    ts.forEachChild(at, look);
  };
  look(node);
  return [...found].sort((a, b) => a.pos - b.pos);
}

/** The call that a constant belongs to: each call has its own. */
export function homeOf(declared: ts.Declaration, frame: Frame): Frame {
  const within = ts.findAncestor(declared.parent, ts.isFunctionLike);
  let home = frame;
  while (home.of !== within && home.outer) home = home.outer;
  return home;
}

export const nameOf = ({ name }: ts.NamedDeclaration): string =>
  name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : '';

export function literalOf(checker: ts.TypeChecker, type: ts.Type): unknown {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if (type.flags & ts.TypeFlags.BooleanLiteral) return checker.typeToString(type) === 'true';
  if (type.flags & ts.TypeFlags.Undefined) return undefined;
  return type.flags & ts.TypeFlags.Null ? null : new Unknown();
}

/** Texts, lists of texts, functions, and what carries a text. */
export function leadsToText(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.flags & ts.TypeFlags.String || type.getCallSignatures().length > 0) return true;
  if (checker.isArrayType(type)) return leadsToText(checker, checker.getTypeArguments(type as ts.TypeReference)[0]!);
  return ['text', 'where'].some((name) => {
    const carried = type.getProperty(name);
    return carried && Boolean(checker.getTypeOfSymbol(carried).flags & ts.TypeFlags.String);
  });
}
