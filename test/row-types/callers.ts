import ts from 'typescript';
import { calledName } from './asked.js';
import { type Program, unaliased } from './program.js';

/** Who calls what, where a text is handed in from outside. */
export class Callers {
  readonly #calls = new Map<string, ts.CallExpression[]>();

  constructor(private readonly program: Program) {
    const look = (node: ts.Node): void => {
      ts.forEachChild(node, look);
      const name = ts.isCallExpression(node) ? calledName(node) : undefined;
      if (name === undefined) return;
      if (!this.#calls.has(name)) this.#calls.set(name, []);
      this.#calls.get(name)!.push(node as ts.CallExpression);
    };
    program.sources.forEach(look);
  }

  /** What is given for a parameter anywhere in the product; undefined where a call leaves it out. */
  givenFor(parameter: ts.ParameterDeclaration): (ts.Expression | undefined)[] {
    const place = parameter.parent.parameters.indexOf(parameter);
    return this.#callsOf(parameter.parent).map((call) => call.arguments[place]);
  }

  #callsOf(called: ts.SignatureDeclaration): ts.CallExpression[] {
    const { checker } = this.program;
    const name = this.#nameOf(called);
    const symbol = name && checker.getSymbolAtLocation(name);
    if (!symbol) return [];
    return (this.#calls.get(name.getText()) ?? []).filter(({ expression }) => {
      const written = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
      const found = checker.getSymbolAtLocation(written);
      return found && unaliased(checker, found).valueDeclaration === symbol.valueDeclaration;
    });
  }

  /** What a function is called by: its own name, that of its constant, or that of the parameter it is handed to. */
  #nameOf(called: ts.SignatureDeclaration): ts.Node | undefined {
    if (called.name) return called.name;
    const { parent } = called;
    if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name;
    if (!ts.isCallExpression(parent)) return undefined;
    const taker = this.program.checker.getResolvedSignature(parent)?.declaration;
    return taker?.parameters[parent.arguments.indexOf(called as ts.ArrowFunction)]?.name;
  }
}
