import ts from 'typescript';

/** They do what they say with elements that nobody knows. */
export const carriesOn = new Set(['push', 'concat', 'map', 'flatMap', 'slice']);
export const builtIn: Readonly<Record<string, unknown>> = { Object, Array, String, Math };

/** Of numbers and texts alike. */
export const operations: Readonly<Record<number, (a: number, b: number) => unknown>> = {
  [ts.SyntaxKind.PlusToken]: (a, b) => a + b,
  [ts.SyntaxKind.MinusToken]: (a, b) => a - b,
  [ts.SyntaxKind.AsteriskToken]: (a, b) => a * b,
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: (a, b) => a === b,
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: (a, b) => a !== b,
  [ts.SyntaxKind.GreaterThanToken]: (a, b) => a > b,
  [ts.SyntaxKind.LessThanToken]: (a, b) => a < b,
};
