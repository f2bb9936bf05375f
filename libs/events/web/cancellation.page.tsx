import { type Problem, Button, Form, LinkButton, Notice, Say, StaffPage } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { EventView } from '../core/event-view.js';
import { CancellationForm } from './cancellation.form.js';

interface CancellationPageProps {
  visit: Visit;
  event: EventView;
  form: TypedOf<typeof CancellationForm>;
  problems?: readonly Problem[];
}

/** Asks once before an event is cancelled, and says who will be told. */
export function CancellationPage({ visit, event, form, problems = [] }: CancellationPageProps) {
  const t = texts.of(visit.language);
  const events = `/w/${visit.workspace.slug}/staff/events`;
  const here = `${events}/${event.id}`;
  return (
    <StaffPage
      visit={visit}
      title={t.title}
      current="events"
      crumbs={[
        { href: events, label: t.events },
        { href: here, label: event.title },
      ]}
      problems={problems}
      class="narrow"
    >
      <Notice tone="warn">
        <p>
          <b>
            <Say>{event.title}</Say>
          </b>
        </p>
        <p>{event.state === 'published' ? t.told(seatsOf(event), event.sessions.length > 1) : t.nobody}</p>
        <p>{t.final}</p>
      </Notice>
      <Form action={`${here}/cancellation`} problems={problems}>
        <Fields of={CancellationForm} typed={form} />
        <div class="row">
          <Button>{t.verb}</Button>
          <LinkButton kind="quiet" href={here}>
            {t.back}
          </LinkButton>
        </div>
      </Form>
    </StaffPage>
  );
}

function seatsOf(event: EventView) {
  const pools = event.sessions.flatMap((session) => session.pools);
  return {
    taken: pools.reduce((sum, pool) => sum + pool.taken, 0),
    waiting: pools.reduce((sum, pool) => sum + pool.waiting, 0),
  };
}

type Seats = ReturnType<typeof seatsOf>;

const texts = catalogue({
  ja: {
    title: '催しを中止しますか',
    events: '催し',
    told: ({ taken, waiting }: Seats, several: boolean) =>
      taken + waiting === 0
        ? 'まだだれも申し込んでいません。'
        : several
          ? `確定 ${taken}席・キャンセル待ち ${waiting}席の方に、メールで知らせます(枠ごとに数えています)。`
          : `確定 ${taken}人・キャンセル待ち ${waiting}人に、メールで知らせます。`,
    nobody: 'まだ公開していないので、だれにも知らせません。',
    final: '中止は元に戻せません。',
    verb: 'この催しを中止する',
    back: 'やめて戻る',
  },
  en: {
    title: 'Cancel this event?',
    events: 'Events',
    told: ({ taken, waiting }: Seats, several: boolean) =>
      taken + waiting === 0
        ? 'Nobody has applied yet.'
        : several
          ? `Those who hold ${taken} confirmed and ${waiting} waiting seats are told by mail (counted by session).`
          : `${taken} confirmed and ${waiting} waiting people are told by mail.`,
    nobody: 'It was never published, so nobody is told.',
    final: 'This cannot be undone.',
    verb: 'Cancel this event',
    back: 'Go back',
  },
});
