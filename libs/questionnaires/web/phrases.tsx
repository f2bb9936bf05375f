import { Fragment } from 'preact';
import { Say, useReading } from '#ui';

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** What never begins a line: endings and particles belong to the word before them. よ is the よ of よい here. */
const tail = /^(?:(?![よおごそこあ])[ぁ-んー、。)」・]|ない|です|ます|から|まで|とも|など)$/u;

/** とても・よかった: where a line may break in plain Japanese, which has no spaces. */
export function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of words.segment(text)) {
    if (phrases.length > 0 && tail.test(segment)) phrases.push(`${phrases.pop()!}${segment}`);
    else phrases.push(segment);
  }
  return phrases;
}

/** A label in a narrow column: it breaks between phrases and never inside a word. Other languages have spaces. */
export function Phrased({ children: text }: { children: string }) {
  const { language } = useReading();
  if (language !== 'ja' || text.includes('{')) return <Say>{text}</Say>;
  return (
    <>
      {phrasesOf(text).map((phrase, place) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </>
  );
}
