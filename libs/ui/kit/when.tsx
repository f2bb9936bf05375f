import { formatDay, formatMoment, formatSpan } from '../i18n/dates.js';
import { useReading } from './reading.js';
import { Say } from './say.js';

interface WhenProps {
  start: Date;
  /** undefined: a moment; null: open end */
  end?: Date | null | undefined;
  zone: string;
  /** the day alone */
  day?: boolean | undefined;
  /** without the year, where it is clear */
  short?: boolean | undefined;
}

/** A day, moment or span as the reader writes it; lines break between day and time only. */
export function When({ start, end, zone, day, short }: WhenProps) {
  const { language } = useReading();
  const options = { year: !short };
  const text = day
    ? formatDay(start, zone, language, options)
    : end === undefined
      ? formatMoment(start, zone, language, options)
      : formatSpan(start, end, zone, language, options);
  return (
    <time dateTime={start.toISOString()}>
      {unbroken(text).map((part, place) => (
        <>
          {place > 0 && ' '}
          <span class="nw">
            <Say>{part}</Say>
          </span>
        </>
      ))}
    </time>
  );
}

/** `Fri, 20 November 2026, 13:00` may break before the time only. */
const unbroken = (text: string): string[] => text.split(/(?<=\)) |(?<=\d{4},|[a-z],) (?=\d{1,2}:)/u);
