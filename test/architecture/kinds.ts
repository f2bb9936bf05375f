import ts from 'typescript';
import { ownPurpose, recipePurposes } from '../../libs/outreach/core/reminder.rules.js';
import { itemKinds } from '../../libs/questionnaires/core/kinds/index.js';
import type { Law } from './law.js';
import { isTest } from './places.js';
import { at, type Source, walk } from './source.js';

/** Where the objects of kinds stand: of items, of mails, of reminders; and the list of every kind of mail. */
const homes = /\/kinds\/|^libs\/messaging\/core\/mail-kinds\.ts$/;

/** Where `kind` is that of an item, a mail or a reminder; kinds of items are known by their names everywhere. */
const places = /^libs\/(questionnaires|tally|outreach|messaging\/core|registration\/mail)\//;

/** What a kind is called in code, by place: `why` is that of a mail. */
const names = new Set(['kind', 'purpose', 'why']);

const known: ReadonlySet<string> = new Set(itemKinds);

const purposes: ReadonlySet<string> = new Set([...recipePurposes, ownPurpose]);

/** A statement that asks for a kind by its name: `r.purpose = 'join'`, `kind in ('registration.link')`. */
const asked = /\b(kind|purpose)\s*(?:=|<>|!=|(?:not\s+)?in\s*\()\s*'([^'$]+)'/gi;

/** Kinds of mails have a dot: of the context that sends them. Other things have kinds and purposes, too: facts of attendance, links. */
const isOurs = (column: string, name: string): boolean =>
  column === 'purpose' ? purposes.has(name) : known.has(name) || /^[a-z]+\.[a-z-]+$/.test(name);

export const kindsAtHome: Law = {
  name: 'nobody asks which kind an item, a mail or a reminder is: what differs stands in its object',
  breaches: (sources) =>
    sources
      .filter(({ path }) => /^(apps|libs)\//.test(path) && !homes.test(path) && !isTest(path))
      .flatMap((source) => {
        const lines: string[] = [];
        walk(source.tree, (node) => {
          const how = asks(node, source);
          if (how) lines.push(`${at(source, node)} ${how}`);
          if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return;
          for (const [, column, name] of node.getText(source.tree).matchAll(asked))
            if (isOurs(column!.toLowerCase(), name!)) lines.push(`${at(source, node)} asks for ${name} in a statement`);
        });
        return lines;
      }),
  planted: {
    sources: {
      'libs/questionnaires/core/a.ts': `if (item.kind === 'TEXT') f();\nconst b = 'MA' !== kind;\nswitch (item.kind) { default: }`,
      'libs/questionnaires/web/b.tsx': `const c = ['SA', 'MA'].includes(item.kind);\nconst d = singles.some((one) => one === kind);\nconst e = of === 'SCALE';`,
      'libs/tally/core/c.ts': `const words = { SA: 'one', MA: 'many' };\nconst same = items.filter(({ kind }) => kind !== item.kind);\nconst scale = blank('SCALE');`,
      'libs/tally/core/d.ts': `// kind === 'TEXT'\nconst f = singles.has(item.kind);\nconst g = kinds[item.kind];`,
      'libs/outreach/mail/e.ts': `if (rule.purpose === 'join') f();\nif (planned.kind === kindOf('thanks')) f();\nif (x.state === 'open') f();`,
      'libs/registration/mail/f.ts': `const off = why === 'called-off';`,
      'apps/standalone/src/demo/a.ts': `const soft = kind === 'SCALE' ? 1 : 0;\nconst proxy = kind === 'proxy';`,
      'libs/registration/core/g.ts': `const weekly = rhythm.kind === 'weeks';`,
      'libs/outreach/core/i.ts':
        "const a = rows(tx, `select 1 from reminder_rule r where r.purpose = 'join'`);\nconst b = `where purpose not in ('custom') and r.purpose = '${own}'`;\nconst c = `f.kind <> 'undone' and f.kind = 'absent' and l.purpose = 'login'`;",
      'libs/messaging/core/j.ts': "const late = `update mail set state = 'missed' where kind = 'registration.link'`;",
      'libs/questionnaires/core/kinds/text.ts': `const own = item.kind === 'TEXT';`,
      'libs/questionnaires/core/h.spec.ts': `const own = item.kind === 'TEXT';`,
    },
    breaches: [
      'libs/questionnaires/core/a.ts:1 compares a kind',
      'libs/questionnaires/core/a.ts:2 compares a kind',
      'libs/questionnaires/core/a.ts:3 switches by kind',
      'libs/questionnaires/web/b.tsx:1 looks a kind up in a list',
      'libs/questionnaires/web/b.tsx:3 compares a kind',
      'libs/tally/core/c.ts:1 has an entry for some kinds',
      'libs/tally/core/d.ts:2 looks a kind up in a list',
      'libs/outreach/mail/e.ts:1 compares a kind',
      'libs/outreach/mail/e.ts:2 compares a kind',
      'libs/registration/mail/f.ts:1 compares a kind',
      'apps/standalone/src/demo/a.ts:1 compares a kind',
      'libs/outreach/core/i.ts:1 asks for join in a statement',
      'libs/outreach/core/i.ts:2 asks for custom in a statement',
      'libs/messaging/core/j.ts:1 asks for registration.link in a statement',
    ],
  },
};

const equality = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

function asks(node: ts.Node, { path, tree }: Source): string | null {
  const isKind = (side: ts.Node) => places.test(path) && isCalledKind(side);
  if (ts.isSwitchStatement(node)) return isKind(node.expression) ? 'switches by kind' : null;
  if (ts.isBinaryExpression(node) && equality.has(node.operatorToken.kind)) {
    const sides = [node.left, node.right];
    // whether there is one, and whether two are the same, may be asked: no kind is named there
    const named = sides.some(isKind) && !sides.every((side) => isKind(side) || isUnnamed(side));
    return named || sides.some(isItemKind) ? 'compares a kind' : null;
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const looks = ['includes', 'has', 'indexOf'].includes(node.expression.name.text);
    return looks && node.arguments.some(isKind) ? 'looks a kind up in a list' : null;
  }
  if (!ts.isObjectLiteralExpression(node)) return null;
  const entries = node.properties.flatMap(({ name }) => (name ? [name.getText(tree).replace(/['"]/g, '')] : []));
  return entries.some((entry) => known.has(entry)) ? 'has an entry for some kinds' : null;
}

const isCalledKind = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) && names.has(node.text)) || (ts.isPropertyAccessExpression(node) && names.has(node.name.text));

const isUnnamed = (node: ts.Node): boolean => ts.isIdentifier(node) || node.kind === ts.SyntaxKind.NullKeyword;

const isItemKind = (node: ts.Node): boolean => ts.isStringLiteral(node) && known.has(node.text);
