import { type ComponentChildren, Fragment } from 'preact';
import { plainText, stretchesOf } from '../i18n/ruby.js';
import { useReading } from './reading.js';

/** Shows a text that may hold readings: `{漢字|かんじ}` is ruby where furigana is on, otherwise the kanji alone. */
export function Say({ children }: { children: string | readonly string[] | undefined }) {
  const { furigana, language } = useReading();
  const text = Array.isArray(children) ? children.join('') : ((children as string | undefined) ?? '');
  if (!furigana || language === 'en') return <>{plainText(text)}</>;
  return (
    <>
      {stretchesOf(text).map(({ text: written, reading }, place) =>
        reading ? (
          <ruby key={place}>
            {written}
            <rt>{reading}</rt>
          </ruby>
        ) : (
          <Fragment key={place}>{written}</Fragment>
        ),
      )}
    </>
  );
}

/** Parts of the kit say what they are given as a plain string, so that its readings show. */
export const said = (children: ComponentChildren): ComponentChildren =>
  typeof children === 'string' ? <Say>{children}</Say> : children;
