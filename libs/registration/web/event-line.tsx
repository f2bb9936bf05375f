import { eventSpan, type EventView, ownTexts, seriesLine } from '#events';
import { Say, useReading } from '#ui';

/** Which event this is, in two lines at the head of a participant's page. */
export function EventLine({ event }: { event: EventView }) {
  const { language } = useReading();
  const { title, languages } = ownTexts(event, language);
  const series = seriesLine(event, language);
  return (
    <p>
      {series && (
        <>
          <span class="soft">
            <Say>{series}</Say>
          </span>
          <br />
        </>
      )}
      <b lang={languages.title === 'en' ? 'en' : 'ja'}>
        <Say>{title}</Say>
      </b>
      <br />
      <Say>{eventSpan(event, language) ?? ''}</Say>
    </p>
  );
}
