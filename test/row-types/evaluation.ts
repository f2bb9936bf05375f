import ts from 'typescript';
import { builtIn, carriesOn, operations } from './built-in.js';
import type { Callers } from './callers.js';
import { constantsIn, type Frame, homeOf, leadsToText, literalOf, nameOf } from './declared.js';
import { type Program, unaliased } from './program.js';
import { isUnknown, Unknown } from './unknown.js';
import type { Choose } from './ways.js';

type Function = (...given: unknown[]) => unknown;

/** A way that the product never goes. */
export class NoWay extends Error {}

/**
 * Works out an expression as the product would: constants, templates, lists, functions. Where it depends on what only the
 * running product knows, it goes the way it is told (`choose`), or the value stays `unknown`. A list that nobody knows has one element.
 */
export class Evaluation {
  /** lists of which nobody knows how long they are */
  readonly #anyLength = new WeakSet<unknown[]>();
  #number = 90;
  #depth = 0;
  /** what kept a text from being known */
  unknownPiece = '';

  /** @param met is told every text that was come across */
  constructor(
    private readonly program: Program,
    private readonly callers: Callers,
    private readonly choose: Choose,
    private readonly met: (text: ts.Node) => void,
  ) {}

  /** What somebody hands over in a call. @throws NoWay where the call is never made */
  handedOver(node: ts.Expression): unknown {
    const frame: Frame = { of: null, known: new Map() };
    // constants in their order: a list may have grown by the time a text asks for its length
    for (const constant of constantsIn(this.program.checker, node)) this.#declared(constant, frame);
    for (let at: ts.Node = node; !ts.isFunctionLike(at) && !ts.isSourceFile(at); at = at.parent) {
      const { parent } = at;
      const [condition, holds] = ts.isConditionalExpression(parent)
        ? [parent.condition, at === parent.whenTrue]
        : ts.isIfStatement(parent)
          ? [parent.expression, at === parent.thenStatement]
          : [];
      if (!condition || at === condition) continue;
      const value = this.of(condition, frame);
      if (!isUnknown(value) && Boolean(value) !== holds) throw new NoWay();
    }
    return this.of(node, frame);
  }

  of(node: ts.Expression, frame: Frame): unknown {
    if (this.#depth > 300) return new Unknown();
    this.#depth++;
    try {
      const value = this.#value(node, frame);
      return isUnknown(value) ? this.#guessed(node, value) : value;
    } finally {
      this.#depth--;
    }
  }

  #value(node: ts.Expression, frame: Frame): unknown {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) this.met(node);
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (ts.isTemplateExpression(node)) return this.#template(node, frame);
    if (ts.isIdentifier(node)) return this.#identifier(node, frame);
    if (ts.isPropertyAccessExpression(node)) return this.#member(this.of(node.expression, frame), node.name.text);
    if (ts.isElementAccessExpression(node))
      return this.#element(this.of(node.expression, frame), this.of(node.argumentExpression, frame));
    if (ts.isCallExpression(node)) return this.#call(node, frame);
    if (ts.isConditionalExpression(node))
      return this.of(this.#holds(this.of(node.condition, frame)) ? node.whenTrue : node.whenFalse, frame);
    if (ts.isBinaryExpression(node)) return this.#binary(node, frame);
    if (ts.isObjectLiteralExpression(node)) return this.#object(node, frame);
    if (ts.isArrayLiteralExpression(node)) return this.#list(node.elements, frame);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return this.#function(node, frame);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return !this.#holds(this.of(node.operand, frame));
    if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
    if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
    if (node.kind === ts.SyntaxKind.NullKeyword) return null;
    if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node)) return this.of(node.expression, frame);
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isNonNullExpression(node))
      return this.of(node.expression, frame);
    return new Unknown();
  }

  /** A value of a type that has but a few. */
  #guessed(node: ts.Expression, value: Unknown): unknown {
    if (!value.guess) {
      const { checker } = this.program;
      const type = checker.getTypeAtLocation(node);
      const few = (type.isUnion() ? type.types : [type]).map((one) => literalOf(checker, one));
      value.guess = { value: few.some(isUnknown) ? value : few[this.choose(few.length)] };
    }
    return value.guess.value;
  }

  #holds(value: unknown): boolean {
    return isUnknown(value) ? (value.holds ??= this.choose(2) === 0) : Boolean(value);
  }

  #template(node: ts.TemplateExpression, frame: Frame): unknown {
    const pieces = node.templateSpans.map(({ expression, literal }) => {
      const value = this.of(expression, frame);
      if (typeof value === 'string' || typeof value === 'number') return `${value}${literal.text}`;
      // any number will do, but not one that stands there already
      const { flags } = this.program.checker.getTypeAtLocation(expression);
      if (flags & ts.TypeFlags.NumberLike) return `${this.#number++}${literal.text}`;
      this.unknownPiece ||= expression.getText();
      return null;
    });
    return pieces.includes(null) ? new Unknown() : node.head.text + pieces.join('');
  }

  #identifier(node: ts.Identifier, frame: Frame): unknown {
    if (node.text === 'undefined') return undefined;
    const { checker } = this.program;
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    const declared = symbol && unaliased(checker, symbol).declarations?.[0];
    return declared ? this.#declared(declared, frame) : new Unknown();
  }

  #declared(declared: ts.Declaration, frame: Frame): unknown {
    const home = homeOf(declared, frame);
    for (let at: Frame | undefined = frame; at; at = at.outer)
      if (at.known.has(declared)) return at.known.get(declared);
    const value = this.#initial(declared, home);
    home.known.set(declared, value);
    return value;
  }

  #initial(declared: ts.Declaration, frame: Frame): unknown {
    if (declared.getSourceFile().isDeclarationFile) return builtIn[nameOf(declared)] ?? new Unknown();
    if (ts.isFunctionDeclaration(declared)) return this.#function(declared, frame);
    if (ts.isParameter(declared)) return this.#given(declared);
    if (ts.isBindingElement(declared)) return this.#bound(declared, frame);
    if (!ts.isVariableDeclaration(declared)) return new Unknown();
    const list = declared.parent;
    if (!(list.flags & ts.NodeFlags.Const)) return new Unknown();
    if (ts.isVariableDeclarationList(list) && ts.isForOfStatement(list.parent))
      return this.#element(this.of(list.parent.expression, frame), new Unknown());
    return declared.initializer ? this.of(declared.initializer, frame) : new Unknown();
  }

  /** `{ a: b = c }` and `[a]` */
  #bound(element: ts.BindingElement, frame: Frame): unknown {
    const pattern = element.parent;
    const whole = this.#declared(pattern.parent, frame);
    if (element.dotDotDotToken) return new Unknown();
    const key = ts.isArrayBindingPattern(pattern)
      ? pattern.elements.indexOf(element)
      : (element.propertyName ?? element.name).getText();
    const value = typeof key === 'number' ? this.#element(whole, key) : this.#member(whole, key);
    return value === undefined && element.initializer ? this.of(element.initializer, frame) : value;
  }

  /** A parameter of what nobody has called here: where it leads to a text, what its callers give. */
  #given(parameter: ts.ParameterDeclaration): unknown {
    if (!leadsToText(this.program.checker, this.program.checker.getTypeAtLocation(parameter))) return new Unknown();
    const given = this.callers.givenFor(parameter);
    if (given.length === 0) return new Unknown();
    const chosen = given[this.choose(given.length)] ?? parameter.initializer;
    return chosen ? this.handedOver(chosen) : undefined;
  }

  #member(whole: unknown, name: string): unknown {
    if (isUnknown(whole)) return whole.member(name);
    if (whole === undefined || whole === null) return undefined;
    if (name === 'length' && this.#anyLength.has(whole as unknown[]))
      return (whole as unknown[]).length && new Unknown();
    const value = (whole as Record<string, unknown>)[name];
    return typeof value === 'function' ? value.bind(whole) : value;
  }

  #element(whole: unknown, key: unknown): unknown {
    if (typeof whole !== 'object' || whole === null) return new Unknown();
    if (!isUnknown(key)) return this.#member(whole, String(key));
    const values = isUnknown(whole) ? [] : Object.values(whole);
    return values.length > 0 ? values[this.choose(values.length)] : new Unknown();
  }

  #list(elements: readonly ts.Expression[], frame: Frame): unknown[] {
    const parts = elements.map((element) => {
      if (!ts.isSpreadElement(element)) return [this.of(element, frame)];
      const list = this.of(element.expression, frame);
      return Array.isArray(list) ? list : this.#someList();
    });
    const all = parts.flat();
    if (parts.some((part) => this.#anyLength.has(part))) this.#anyLength.add(all);
    return all;
  }

  #someList(): unknown[] {
    const list = [new Unknown()];
    this.#anyLength.add(list);
    return list;
  }

  #call(node: ts.CallExpression, frame: Frame): unknown {
    const { expression } = node;
    const whole = ts.isPropertyAccessExpression(expression) ? this.of(expression.expression, frame) : undefined;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
    const on = isUnknown(whole) && carriesOn.has(name) ? this.#someList() : whole;
    const called = ts.isPropertyAccessExpression(expression) ? this.#member(on, name) : this.of(expression, frame);
    if (typeof called !== 'function') return new Unknown();
    const given = this.#list(node.arguments, frame);
    const native = typeof on === 'string' || Array.isArray(on) || Object.values(builtIn).includes(on);
    if (native && given.some(isUnknown) && !carriesOn.has(name)) return new Unknown();
    try {
      const value = (called as Function)(...given);
      if (!Array.isArray(on) || !this.#anyLength.has(on)) return value;
      if (typeof value === 'number') return new Unknown();
      if (Array.isArray(value)) this.#anyLength.add(value);
      return value;
    } catch (error) {
      // an unknown piece in a sum or a list of texts
      if (error instanceof TypeError) return new Unknown();
      throw error;
    }
  }

  #function(node: ts.FunctionLikeDeclaration, outer: Frame): Function {
    return (...given) => {
      const frame: Frame = { of: node, known: new Map(), outer };
      node.parameters.forEach((parameter, place) => {
        const value = parameter.dotDotDotToken ? given.slice(place) : given[place];
        const left = value === undefined && parameter.initializer;
        frame.known.set(parameter, left ? this.of(parameter.initializer!, frame) : value);
      });
      if (!node.body) return new Unknown();
      return ts.isBlock(node.body) ? this.#run(node.body.statements, frame)?.returned : this.of(node.body, frame);
    };
  }

  #run(statements: readonly ts.Statement[], frame: Frame): { returned: unknown } | undefined {
    for (const statement of statements) {
      let end: { returned: unknown } | undefined;
      if (ts.isReturnStatement(statement))
        end = { returned: statement.expression ? this.of(statement.expression, frame) : undefined };
      else if (ts.isBlock(statement)) end = this.#run(statement.statements, frame);
      else if (ts.isExpressionStatement(statement)) this.of(statement.expression, frame);
      else if (ts.isIfStatement(statement)) {
        const way = this.#holds(this.of(statement.expression, frame))
          ? statement.thenStatement
          : statement.elseStatement;
        end = way && this.#run([way], frame);
      }
      if (end) return end;
    }
    return undefined;
  }

  #object(node: ts.ObjectLiteralExpression, frame: Frame): object {
    const made = {};
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) {
        const spread = this.of(property.expression, frame);
        if (typeof spread === 'object') Object.defineProperties(made, Object.getOwnPropertyDescriptors(spread ?? {}));
        continue;
      }
      const name = ts.isComputedPropertyName(property.name)
        ? this.of(property.name.expression, frame)
        : nameOf(property);
      if (typeof name !== 'string') continue;
      const get = () => {
        if (ts.isPropertyAssignment(property)) return this.of(property.initializer, frame);
        if (ts.isShorthandPropertyAssignment(property)) return this.of(property.name, frame);
        return ts.isMethodDeclaration(property) ? this.#function(property, frame) : new Unknown();
      };
      Object.defineProperty(made, name, { get, enumerable: true, configurable: true });
    }
    return made;
  }

  #binary({ left, operatorToken, right }: ts.BinaryExpression, frame: Frame): unknown {
    const a = this.of(left, frame);
    const { kind } = operatorToken;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.#holds(a) ? this.of(right, frame) : a;
    if (kind === ts.SyntaxKind.BarBarToken) return this.#holds(a) ? a : this.of(right, frame);
    if (kind === ts.SyntaxKind.QuestionQuestionToken) return a === undefined || a === null ? this.of(right, frame) : a;
    const b = this.of(right, frame);
    if (isUnknown(a) || isUnknown(b)) return new Unknown();
    return operations[kind]?.(a as number, b as number) ?? new Unknown();
  }
}
