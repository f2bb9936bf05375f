import type { EventView } from '#events';
import { Notice, Say, useReading } from '#ui';
import { catalogue, formatMoment } from '#ui/i18n';
import { isForMembers } from '../core/entry.js';

/** Before the form: that staff choose, or that only members may apply for now. Nothing where whoever comes first has a seat. */
export function WayIn({ event, now }: { event: EventView; now: Date }) {
  const { language } = useReading();
  const t = texts.of(language);
  const { entry, membersUntil, zone } = event;
  const chosen = entry === 'approval' ? t.approval : entry === 'nominated' ? t.nominated : '';
  const members = isForMembers(event, now) ? t.members(formatMoment(membersUntil!, zone, language)) : '';
  if (!chosen && !members) return null;
  return (
    <Notice tone="wait">
      {[members, chosen].filter(Boolean).map((sentence) => (
        <p key={sentence}>
          <Say>{sentence}</Say>
        </p>
      ))}
    </Notice>
  );
}

const texts = catalogue({
  ja: {
    approval: '申し込みのあと、主催者が参加する方を決めます。結果はメールでお知らせします。',
    nominated: '事業所から推薦された方の中から、主催者が参加する方を決めます。お一人ずつ、推薦の理由を書いてください。結果はメールでお知らせします。',
    members: (until: string) => `${until}までは、会員の事業所の方だけ申し込めます。そのあとは、どなたでも申し込めます。`,
  },
  'ja-easy': {
    approval: '{申|もう}し{込|こ}みの あと、 {主催者|しゅさいしゃ}が {参加|さんか}する {人|ひと}を きめます。 メールで お{知|し}らせ します。',
    nominated: '{主催者|しゅさいしゃ}が {参加|さんか}する {人|ひと}を きめます。 その {人|ひと}を えらぶ わけを {書|か}いて ください。 メールで お{知|し}らせ します。',
    members: (until: string) => `${until}までは、 {会員|かいいん}の {人|ひと}だけ {申|もう}し{込|こ}めます。 その あとは、 だれでも {申|もう}し{込|こ}めます。`,
  },
  en: {
    approval: 'After you have applied, the host chooses who takes part, and tells you by mail.',
    nominated: 'The host chooses among those whom their offices put forward. Please give the reason for each person. The result comes by mail.',
    members: (until: string) => `Until ${until} only member offices can apply; after that everybody can.`,
  },
}); // prettier-ignore
