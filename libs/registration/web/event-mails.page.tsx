import { EventFrame } from '#events/web';
import { type EventTabLink, type EventView } from '#events';
import { MailList, mailStateTexts, toneOfMail } from '#messaging/web';
import { type MailLine, type MailState, mailStates } from '#messaging';
import type { PageOf, Visit } from '#platform';
import type { Sentence } from '#ui/i18n';
import { Button, Pager, States, withQuery } from '#ui';
import { staffTexts } from './staff.texts.js';

interface EventMailsPageProps {
  visit: Visit;
  event: EventView;
  tabs: readonly EventTabLink[];
  lines: readonly MailLine[];
  total: number;
  counts: Partial<Record<MailState, number>>;
  state: MailState | undefined;
  pageOf: PageOf;
  label: (kind: string) => Sentence;
}

export function EventMailsPage({
  visit,
  event,
  tabs,
  lines,
  total,
  counts,
  state,
  pageOf,
  label,
}: EventMailsPageProps) {
  const t = staffTexts.of(visit.language);
  const words = mailStateTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/mails`;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="mails" part={t.mails}>
      <p class="note">{t.mailsLead}</p>
      <States
        label={t.states}
        items={[
          { href: base, label: t.all, count: all, current: !state },
          ...mailStates
            .filter((one) => counts[one])
            .map((one) => ({
              href: `${base}?state=${one}`,
              label: words.word[one],
              count: counts[one],
              current: state === one,
              tone: toneOfMail[one],
            })),
        ]}
      />
      {state === 'failed' && visit.actor.may('mails.send') && (
        <form method="post" action={`${base}/resends`}>
          <Button kind="quiet">{t.sendAllAgain}</Button>
        </form>
      )}
      <MailList
        rows={lines}
        zone={event.zone}
        label={label}
        sendAgain={visit.actor.may('mails.send') ? `${base}/resends` : undefined}
      />
      <Pager
        page={pageOf.page}
        size={pageOf.size}
        total={total}
        href={(n) => withQuery(visit.url, 'page', String(n))}
      />
    </EventFrame>
  );
}
