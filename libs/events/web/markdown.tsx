import { useReading } from '#ui';
import { htmlOf } from '../core/markdown.js';

interface MarkdownProps {
  children: string;
  /** where it differs from the page's */
  lang?: string | undefined;
}

/** Organisers' text. Its HTML is made by `htmlOf`, which lets nothing through but text, lists, headings and plain links. */
export function Markdown({ children, lang }: MarkdownProps) {
  const { furigana, language } = useReading();
  const html = htmlOf(children, { furigana: furigana && language !== 'en' });
  return <div class="stack" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
