import ts from 'typescript';
import { isTest } from '../architecture/places.js';
import { at, type Source, walk } from '../architecture/source.js';

export interface EasyText {
  /** file and line */
  where: string;
  /** with 3 in the place of every fact */
  text: string;
}

/**
 * Every piece of やさしい日本語 written in the product: whatever stands under a key `ja-easy`, in catalogues and single
 * sentences, in every branch of a text that takes facts.
 */
export function easyTextsIn(sources: readonly Source[]): EasyText[] {
  const texts: EasyText[] = [];
  for (const source of sources.filter(({ path }) => path.startsWith('libs/') && !isTest(path))) {
    walk(source.tree, (node, around) => {
      if (!around.some(isEasy)) return;
      const parent = around.at(-1)!;
      if (ts.isPropertyAssignment(parent) && parent.name === node) return;
      if (ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind)) return;
      const text = textOf(node);
      if (text !== null && text !== ownName) texts.push({ where: at(source, node), text });
    });
  }
  return texts;
}

/** The name of the language itself, written as readers know it from elsewhere. */
const ownName = 'やさしい日本語';

const comparisons = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);

const isEasy = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text === 'ja-easy';

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `3${literal.text}`).join('');
}
