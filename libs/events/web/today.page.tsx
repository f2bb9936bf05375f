import { DateTime } from 'luxon';
import type { VNode } from 'preact';
import type { Visit } from '#platform';
import { Beside, Flow, LinkButton, Notice, Section, StaffPage, TodoList } from '#ui';
import { catalogue, formatDay, formatTime, type Language, plainText } from '#ui/i18n';
import { numberedSeries } from '../core/event-facts.js';
import type { FirstSteps } from '../core/first-steps.queries.js';
import type { Coming } from '../core/today.queries.js';
import type { Todo } from '../core/todos.js';
import { FirstStepsSection } from './first-steps.js';
import { todoRows } from './todo-rows.js';

interface TodayPageProps {
  visit: Visit;
  /** null: an event has been published */
  first: FirstSteps | null;
  todos: readonly Todo[];
  /** of other contexts */
  panels: readonly VNode[];
  coming: readonly Coming[];
}

/** 今日: what waits for somebody, and what comes in fourteen days. */
export function TodayPage({ visit, first, todos, panels, coming }: TodayPageProps) {
  const t = texts.of(visit.language);
  const { slug, zone } = visit.workspace;
  const add = visit.actor.may('events.edit') && (
    <LinkButton kind="quiet" icon="plus" href={`/w/${slug}/staff/events/new`}>
      {t.add}
    </LinkButton>
  );
  return (
    <StaffPage
      visit={visit}
      title={t.today}
      current="today"
      over={formatDay(visit.now, zone, visit.language)}
      actions={add}
    >
      <Beside aside={<ComingSection visit={visit} coming={coming} />}>
        {first && <FirstStepsSection visit={visit} first={first} />}
        {todos.length === 0 && !first && <Notice tone="ok">{t.healthy}</Notice>}
        {todos.length > 0 && (
          <Section
            title={
              <>
                {t.todo} <span class="soft">{todos.length}</span>
              </>
            }
          >
            <TodoList items={todoRows(visit, todos)} />
          </Section>
        )}
        {panels}
      </Beside>
    </StaffPage>
  );
}

function ComingSection({ visit, coming }: { visit: Visit; coming: readonly Coming[] }) {
  const t = texts.of(visit.language);
  return (
    <Section title={t.coming}>
      {coming.length === 0 && <p class="soft">{t.nothing}</p>}
      <ol class="coming plain">
        {coming.map((one) => (
          <li key={`${one.eventId}${one.kind}${one.at.getTime()}`}>
            <div class="day">
              <Day at={one.at} zone={one.zone} language={visit.language} />
            </div>
            <ComingEvent visit={visit} one={one} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** 11/26 above 木 10:00, as a calendar page shows it. */
function Day({ at, zone, language }: { at: Date; zone: string; language: Language }) {
  const local = DateTime.fromJSDate(at, { zone }).setLocale(language === 'en' ? 'en' : 'ja');
  return (
    <time dateTime={at.toISOString()}>
      <b>{local.toFormat(language === 'en' ? 'd LLL' : 'M/d')}</b>
      {local.toFormat('ccc')} {formatTime(at, zone)}
    </time>
  );
}

function ComingEvent({ visit, one }: { visit: Visit; one: Coming }) {
  const t = texts.of(visit.language);
  const what = numberedSeries(one.series, one.number, visit.language) ?? one.title;
  return (
    <div>
      <a href={`/w/${visit.workspace.slug}/staff/events/${one.eventId}`}>
        {plainText([what, one.session, one.kind === 'deadline' && t.deadline].filter(Boolean).join(' '))}
      </a>
      {one.kind === 'session' && (
        <Flow
          items={[
            { label: t.confirmed, count: one.capacity === null ? one.taken : `${one.taken} / ${one.capacity}` },
            ...(one.waiting > 0 ? [{ label: t.waiting, count: one.waiting }] : []),
          ]}
        />
      )}
    </div>
  );
}

const texts = catalogue({
  ja: {
    today: '今日',
    add: '新しい催し',
    todo: 'やること',
    healthy: '今、待っている用事はありません。',
    coming: 'これから14日',
    nothing: 'この14日に、公開している催しはありません。',
    deadline: '締め切り',
    confirmed: '確定',
    waiting: '待ち',
  },
  en: {
    today: 'Today',
    add: 'New event',
    todo: 'To do',
    healthy: 'Nothing is waiting for you.',
    coming: 'The next 14 days',
    nothing: 'No published event in the next 14 days.',
    deadline: 'deadline',
    confirmed: 'confirmed',
    waiting: 'waiting',
  },
});
