import type { WorkspaceView } from '#platform';
import { type Language, plainText } from '#ui/i18n';
import type { Block } from './blocks.js';
import { htmlOf } from './letter-html.js';
import { textOf } from './letter-text.js';

/** A rendered mail: one content, twice. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** What a mail is about, right under its headline: the inbox shows it beside the subject. */
export interface LetterAbout {
  /** 第101回 ○○連絡会議 */
  name: string;
  /** its own title, where that is not its name */
  title?: string;
  /** 2026年12月17日(木) 13:30〜16:30(日本時間) */
  when: string;
}

/**
 * What a mail says. Every string may hold readings, `{漢字|かんじ}`: shown in やさしい日本語, dropped elsewhere.
 * Strings are text, never markup.
 */
export interface LetterContent {
  language: Language;
  workspace: Pick<WorkspaceView, 'name' | 'phone' | 'replyTo'>;
  /** as the inbox shows it; the first letters count */
  subject: string;
  /** つむぎ工房 灰谷 悠様 */
  addressee?: string;
  /** the one thing to know, as a headline */
  title: string;
  /** null: it is about no event */
  about: LetterAbout | null;
  /** colour and sign of the headline; without one it is plain */
  tone?: 'ok' | 'warn' | 'bad';
  blocks: readonly Block[];
  /** last line: why the reader gets this mail */
  reason?: string;
}

/** The mail in HTML with inline styles, and its twin in plain text made from the same blocks. */
export function renderLetter(content: LetterContent): Letter {
  return { subject: plainText(content.subject), text: textOf(content), html: htmlOf(content) };
}
