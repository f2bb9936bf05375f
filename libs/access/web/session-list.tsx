import type { Visit } from '#platform';
import { Button, Chip, Section, Sheet } from '#ui';
import { catalogue, formatMoment } from '#ui/i18n';
import type { SessionLine } from '../core/accounts.js';
import { deviceOf } from './device.js';

/** Where one is logged in, each with the way to end it. */
export function SessionList({ visit, sessions }: { visit: Visit; sessions: readonly SessionLine[] }) {
  const t = texts.of(visit.language);
  return (
    <Section title={t.title} stack>
      <Sheet
        folds
        empty={t.none}
        columns={[
          { key: 'device', label: t.device, rowHead: true },
          { key: 'since', label: t.since },
          { key: 'seen', label: t.seen },
          { key: 'act', label: t.act, unseen: true, class: 'act' },
        ]}
        rows={sessions.map(({ id, createdAt, seenAt, userAgent }) => ({
          key: id,
          cells: {
            device: deviceOf(userAgent) ?? t.unknown,
            since: formatMoment(createdAt, zone, visit.language),
            seen: formatMoment(seenAt, zone, visit.language),
            act: id === visit.actor.sessionId ? <Chip tone="ok">{t.here}</Chip> : <End id={id} word={t.end} />,
          },
        }))}
      />
      <p class="small soft">{t.times}</p>
      <form method="post" action="/account/sign-outs">
        <Button kind="quiet">{t.everywhere}</Button>
      </form>
    </Section>
  );
}

const End = ({ id, word }: { id: string; word: string }) => (
  <form method="post" action={`/account/sessions/${id}/sign-out`}>
    <Button kind="text">{word}</Button>
  </form>
);

/** An account belongs to no workspace: its times are shown in the zone of the product's home. */
const zone = 'Asia/Tokyo';

const texts = catalogue({
  ja: {
    title: 'ログイン中の端末',
    none: 'ログイン中の端末はありません。',
    device: '端末',
    since: 'ログイン',
    seen: '最後の利用',
    act: '操作',
    here: 'この端末',
    end: 'ログアウトさせる',
    unknown: '不明な端末',
    times: '時刻は日本時間、最後の利用は5分単位です。12時間使わないとログアウトします。',
    everywhere: 'すべての端末でログアウトする',
  },
  en: {
    title: 'Where you are logged in',
    none: 'Nowhere.',
    device: 'Device',
    since: 'Logged in',
    seen: 'Last seen',
    act: 'Actions',
    here: 'this device',
    end: 'Sign out',
    unknown: 'Unknown device',
    times:
      'Times are in Japan Standard Time; last seen is exact to five minutes. A log-in ends after 12 hours without use.',
    everywhere: 'Sign out everywhere',
  },
});
