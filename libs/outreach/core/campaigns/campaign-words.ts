import { plainText } from '#ui/i18n';

/** What a campaign's own words may leave open, by what an organiser writes. */
export const placeholders = [
  '事業所',
  '担当者',
  '前回の参加',
  '日時',
  '会場',
  '申込リンク',
  '締め切り',
  '主催団体',
] as const;

export type Placeholder = (typeof placeholders)[number];

export type Filling = Readonly<Record<Placeholder, string>>;

/** `{事業所}`; `{漢字|かんじ}` is a reading and none. */
const written = /\{([^{}|\n]*)\}/g;

const isKnown = (name: string): name is Placeholder => placeholders.some((known) => known === name);

/** What stands in braces and means nothing. */
export const unknownIn = (text: string): string[] => [
  ...new Set([...text.matchAll(written)].map(([, name]) => name!).filter((name) => !isKnown(name))),
];

const filled = (line: string, filling: Filling): string =>
  line.replace(written, (all, name: string) => (isKnown(name) ? filling[name] : all));

/** A line of which nothing is left but what was open and is empty goes: those who never came are not told of a last time. */
const holds = (line: string, filling: Filling): boolean =>
  !line.includes('{') || line.trim() === '' || filled(line, filling).trim() !== '';

/** A line as one reader gets it. */
export interface FilledLine {
  text: string;
  /** it leads to the form: what it says beside the address */
  label: string | null;
}

/** The words for one reader: paragraphs of lines. */
export const paragraphsFor = (body: string, filling: Filling): FilledLine[][] =>
  body
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .split('\n')
        .filter((line) => holds(line, filling))
        .map((line) => ({ text: filled(line, filling), label: labelOf(line, filling) })),
    )
    .filter((part) => part.some(({ text }) => text.trim() !== ''));

const linkWritten = '{申込リンク}';

function labelOf(line: string, filling: Filling): string | null {
  if (!line.includes(linkWritten)) return null;
  return filled(line.replaceAll(linkWritten, ''), filling)
    .replace(/[\s:：]+$/u, '')
    .trim();
}

/** A subject says which event and which day, whatever else it says: two months' mails are told apart in the inbox. */
export function subjectFor(subject: string, filling: Filling, { name, day }: { name: string; day: string }): string {
  const said = filled(subject, filling).trim();
  const missing = [plainText(name), day].filter((word) => !plainText(said).includes(word));
  return [said, ...missing].filter(Boolean).join(' ');
}

/** What a new campaign says until somebody writes it anew. */
export const firstWords = {
  subject: (name: string, day: string) => `${name}（${day}）のご案内`,
  body: `{事業所} {担当者} 様

いつもお世話になっております。{主催団体}です。
{前回の参加}
下のとおり開きますので、ご案内します。お一人でも、何人でもお申し込みください。ご都合がつかないときも、一言お返事をいただけますと幸いです。

日時: {日時}
会場: {会場}
締め切り: {締め切り}
お申し込み・お返事: {申込リンク}`,
};

export const wordsAgain = {
  subject: (name: string, day: string) => `もう一度のお願い ${name}（${day}）`,
  body: `{事業所} {担当者} 様

いつもお世話になっております。{主催団体}です。
先日ご案内しました催しについて、お返事をまだいただいていないようですので、もう一度お知らせします。行き違いでしたらお許しください。

日時: {日時}
会場: {会場}
締め切り: {締め切り}
お申し込み・お返事: {申込リンク}

来られないときも、同じページから一言でお返事いただけます。`,
};
