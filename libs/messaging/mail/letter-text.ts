import { type Language, stretchesOf } from '#ui/i18n';
import type { Block, Line } from './blocks.js';
import type { LetterContent } from './letter.js';
import { signatureTexts } from './signature.js';

/** The plain-text twin. An address stands alone on its line, so that every mail program makes it a link. */
export function textOf(content: LetterContent): string {
  const say = sayIn(content.language);
  const parts = [
    ...(content.addressee ? [say(content.addressee)] : []),
    [`■ ${say(content.title)}`, ...aboutLines(content).map(say)].join('\n'),
    ...content.blocks.map((block) => blockText(block, say)),
    ['-- ', ...signatureLines(content)].join('\n'),
    ...(content.reason ? [say(content.reason)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Name and time on one line: they stand among the first three of the mail. */
const aboutLines = ({ about }: LetterContent): string[] =>
  about ? [`${about.name}  ${about.when}`.trim(), ...(about.title ? [about.title] : [])] : [];

type Say = (text: string) => string;

/** 漢字(かんじ) in やさしい日本語, the kanji alone elsewhere. */
function sayIn(language: Language): Say {
  const withReading = language === 'ja-easy';
  return (text) =>
    stretchesOf(text)
      .map((stretch) => (withReading && stretch.reading ? `${stretch.text}(${stretch.reading})` : stretch.text))
      .join('');
}

function blockText(block: Block, say: Say): string {
  switch (block.kind) {
    case 'heading':
      return `■ ${say(block.text)}`;
    case 'paragraph':
    case 'small':
      return block.lines.map((line) => lineText(line, say)).join('\n');
    case 'facts':
      return block.facts
        .map(({ term, lines }) =>
          factText(
            say(term),
            lines.map((line) => lineText(line, say)),
          ),
        )
        .join('\n');
    case 'button':
      return `${say(block.label)}\n${block.href}`;
    case 'list':
      return block.items.map(({ when, what }) => `- ${when ? `${say(when)}  ` : ''}${lineText(what, say)}`).join('\n');
  }
}

const factText = (term: string, lines: string[]): string =>
  `${term}: ${lines.flatMap((line) => line.split('\n')).join('\n  ')}`;

function lineText(line: Line, say: Say): string {
  if (typeof line === 'string') return say(line);
  return line.href ? `${say(line.text)}\n${line.href}` : say(line.text);
}

function signatureLines({ language, workspace }: LetterContent): string[] {
  const [t, say] = [signatureTexts.of(language), sayIn(language)];
  return [
    workspace.name,
    ...(workspace.phone ? [say(t.phone(workspace.phone))] : []),
    say(workspace.replyTo ? t.reply : t.noReply),
  ];
}
