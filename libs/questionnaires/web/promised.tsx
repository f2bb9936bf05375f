import { formatMoment } from '#ui/i18n';
import { Icon, Say, useReading, useTexts } from '#ui';
import type { Anonymity } from '../core/questionnaire.entity.js';
import type { Recipient } from '../core/questionnaire-invitation.entity.js';
import { answerTexts } from './answer.texts.js';

interface PromiseProps {
  anonymity: Anonymity;
  recipient: Recipient;
  personName: string;
  officeName: string;
  closesAt: Date | null;
  zone: string;
}

/** What is known of whoever answers: told before the first question. */
export function Promised({ anonymity, recipient, personName, officeName, closesAt, zone }: PromiseProps) {
  const t = useTexts(answerTexts);
  const { language } = useReading();
  const strata = recipient === 'registration' ? t.strata : t.strataAlone;
  const points =
    anonymity === 'named'
      ? [t.namedPoints.who(personName || officeName), t.namedPoints.others, strata]
      : [t.officePoints.what(officeName), t.officePoints.few, strata];
  return (
    <section class="veil" aria-labelledby="promised">
      <h2 id="promised">
        <Say>{t.known[anonymity]}</Say>
      </h2>
      <ul class="plain">
        {points.map((point) => (
          <li key={point}>
            <Icon name="check" />
            <span>
              <Say>{point}</Say>
            </span>
          </li>
        ))}
      </ul>
      <p class="small">
        <Say>{closesAt ? t.until(formatMoment(closesAt, zone, language)) : t.change}</Say>
      </p>
    </section>
  );
}
