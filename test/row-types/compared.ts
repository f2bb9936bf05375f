import ts from 'typescript';
import type { Column, Shape } from './described.js';

/** Where the type that rows are said to have and the columns that are selected differ; one line each. */
export function differences(checker: ts.TypeChecker, row: ts.Type, columns: readonly Column[]): string[] {
  // rows that nobody reads
  if (row.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return [];
  const declared = checker.getPropertiesOfType(row);
  const known = new Set(declared.map(({ name }) => name));
  const selected = new Map(columns.map((column) => [column.name, column]));
  return [
    ...columns.flatMap(({ name }) => (known.has(name) ? [] : [`selects "${name}", which is not declared`])),
    ...declared.flatMap((property) => {
      const { name } = property;
      const column = selected.get(name);
      if (!column) return property.flags & ts.SymbolFlags.Optional ? [] : [`declares "${name}", which is not selected`];
      const type = checker.getTypeOfSymbol(property);
      const says = `declares "${name}" as ${checker.typeToString(type)}`;
      if (!isOf(checker, type, column.shape)) return [`${says}, which is ${column.type}`];
      return column.nullable && !mayBeNull(type) ? [`${says}, which may be null`] : [];
    }),
  ];
}

function isOf(checker: ts.TypeChecker, type: ts.Type, shape: Shape): boolean {
  if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Null | ts.TypeFlags.Undefined)) return true;
  if (type.flags & ts.TypeFlags.Any) return false;
  if (type.isUnion()) return type.types.every((one) => isOf(checker, one, shape));
  if (typeof shape === 'object')
    return checker.isArrayType(type) && isOf(checker, elementOf(checker, type), shape.listOf);
  if (shape === 'object') return isObject(type) && !holdsDate(checker, type, new Set());
  if (shape === 'Date' || shape === 'Buffer') return type.symbol?.name === shape;
  const flag = { string: ts.TypeFlags.StringLike, number: ts.TypeFlags.NumberLike, boolean: ts.TypeFlags.BooleanLike }[
    shape
  ];
  return Boolean(type.flags & flag);
}

const mayBeNull = (type: ts.Type): boolean =>
  Boolean(type.flags & (ts.TypeFlags.Null | ts.TypeFlags.Unknown)) || (type.isUnion() && type.types.some(mayBeNull));

const elementOf = (checker: ts.TypeChecker, list: ts.Type): ts.Type =>
  checker.getTypeArguments(list as ts.TypeReference)[0]!;

const isObject = ({ flags }: ts.Type): boolean => Boolean(flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection));

/** JSON knows no dates. */
function holdsDate(checker: ts.TypeChecker, type: ts.Type, seen: Set<ts.Type>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  if (type.symbol?.name === 'Date') return true;
  if (type.isUnion()) return type.types.some((one) => holdsDate(checker, one, seen));
  if (checker.isArrayType(type)) return holdsDate(checker, elementOf(checker, type), seen);
  if (!isObject(type)) return false;
  return checker
    .getPropertiesOfType(type)
    .some((property) => holdsDate(checker, checker.getTypeOfSymbol(property), seen));
}
