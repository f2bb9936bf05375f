import { createContext, Fragment } from 'preact';
import { useContext } from 'preact/hooks';
import { stretchesOf } from '#ui/i18n';

/** Whether readings are shown in this mail. */
export const Reading = createContext(false);

/** Text with its line breaks, and with readings above the kanji where they are shown. */
export function Words({ children }: { children: string }) {
  return (
    <>
      {children.split('\n').map((line, place) => (
        <Fragment key={place}>
          {place > 0 && <br />}
          {stretchesOf(line).map((stretch, at) => (
            <Ruby key={at} {...stretch} />
          ))}
        </Fragment>
      ))}
    </>
  );
}

/** A mail program that knows no ruby shows the reading in brackets behind the kanji. */
function Ruby({ text, reading }: { text: string; reading?: string }) {
  const shown = useContext(Reading);
  if (!reading || !shown) return <>{text}</>;
  return (
    <ruby>
      {text}
      <rp>(</rp>
      <rt>{reading}</rt>
      <rp>)</rp>
    </ruby>
  );
}
