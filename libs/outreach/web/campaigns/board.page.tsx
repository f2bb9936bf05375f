import type { EventTabLink } from '#events';
import { EventFrame } from '#events/web';
import type { PageOf, Visit } from '#platform';
import { Button, Form, LinkButton, Notice, Pager, SelectField, States, TextField, withQuery } from '#ui';
import { type AnswerState, answers, awaited } from '../../core/campaigns/answers.js';
import { type BoardFilter, type BoardLine, sortings } from '../../core/campaigns/board.queries.js';
import type { Board } from '../../core/campaigns/campaign-board.js';
import { channels } from '../../core/campaigns/channels.js';
import { AnswerDrawer, type DrawerForm } from './answer-drawer.js';
import { BoardFigures, BoardLead } from './board-figures.js';
import { isNarrowed, queryOf } from './board-filter.js';
import { BoardList } from './board-list.js';
import { boardTexts } from './board.texts.js';
import { campaignTexts } from './campaign.texts.js';

interface BoardPageProps extends Board {
  visit: Visit;
  tabs: readonly EventTabLink[];
  filter: BoardFilter;
  pageOf: PageOf;
  /** whose answer is being taken down */
  answering: BoardLine | undefined;
  drawer: DrawerForm;
  /** a button was pressed with nobody ticked */
  nobody?: boolean;
}

const tones = {
  coming: 'ok',
  declined: 'off',
  opened: 'wait',
  silent: 'wait',
  unsent: 'wait',
  bounced: 'bad',
} as const;

/** 案内 of an event: who was asked, what came of it, and what can be done for those who are silent. */
export function BoardPage(props: BoardPageProps) {
  const { visit, event, tabs, filter, pageOf, lines, total, asked, held, answering, drawer, nobody } = props;
  const t = boardTexts.of(visit.language);
  const words = campaignTexts.of(visit.language);
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/campaigns`;
  const count = (states: readonly AnswerState[]) =>
    asked.reduce((sum, one) => sum + (states.includes(one.answer) ? one.asked : 0), 0);
  const everybody = count(answers);
  const to = (answer: BoardFilter['answer']) => `${base}${queryOf({ ...filter, answer })}`;
  const options = (of: readonly string[]) => of.map((value) => ({ value, label: value }));
  const known = (which: 'kind' | 'district') => [...new Set(asked.map((one) => one[which]))].filter(Boolean).sort();
  return (
    <EventFrame visit={visit} event={event} tabs={tabs} current="campaigns" part={t.title}>
      <div class="head sub">
        <BoardLead {...props} />
        <div class="row screen-only">
          <Form action={base} name="prepare">
            <Button kind={everybody > 0 ? 'quiet' : 'solid'} icon="plus">
              {everybody > 0 ? t.add : t.start}
            </Button>
          </Form>
          {everybody > 0 && (
            <LinkButton kind="quiet" icon="download" href={`${base}/board.xlsx${queryOf(filter)}`} download>
              {t.excel}
            </LinkButton>
          )}
        </div>
      </div>
      {held
        .filter(({ targets, again }) => targets > 0 || again)
        .map((one) => (
          <Notice key={one.id} tone="wait">
            <p>
              {one.again ? t.heldAgain(one.targets) : t.held(one.targets)}{' '}
              <a href={`${base}/${one.id}${one.again ? '/release' : ''}`}>{t.openHeld}</a>
            </p>
          </Notice>
        ))}
      {everybody > 0 && (
        <States
          label={t.chips}
          items={[
            { href: to(''), label: t.all, count: everybody, current: filter.answer === '' },
            ...answers
              .filter((answer) => answer !== 'unsent' || count(['unsent']) > 0)
              .map((answer) => ({
                href: to(answer),
                label: t.answer[answer],
                count: count([answer]),
                current: filter.answer === answer,
                tone: tones[answer],
              })),
          ]}
        />
      )}
      {everybody > 0 && (
        <Form method="get" action={base} name="filter" label={t.filter} class="board-filter">
          {filter.answer && <input type="hidden" name="answer" value={filter.answer} />}
          <TextField name="text" label={t.text} type="search" value={filter.text} maxLength={200} autocomplete="off" />
          <SelectField name="kind" label={t.kind} value={filter.kind} empty={t.all} options={options(known('kind'))} />
          <SelectField
            name="district"
            label={t.district}
            value={filter.district}
            empty={t.all}
            options={options(known('district'))}
          />
          <SelectField
            name="contact"
            label={t.before}
            value={filter.contact}
            empty={t.all}
            options={(['little', 'known'] as const).map((value) => ({ value, label: t.contact[value] }))}
          />
          <SelectField
            name="visit"
            label={t.visit}
            value={filter.visit}
            empty={t.all}
            options={(['none', 'planned', 'done'] as const).map((value) => ({ value, label: t.visitState[value] }))}
          />
          <SelectField
            name="channel"
            label={t.channel}
            value={filter.channel}
            empty={t.all}
            options={channels.map((value) => ({ value, label: words.channels[value] }))}
          />
          <SelectField
            name="sort"
            label={t.sort}
            value={filter.sort}
            options={sortings.map((value) => ({ value, label: t.sorts[value] }))}
          />
          <Button kind="quiet">{t.filter}</Button>
          {isNarrowed(filter) && <a href={base}>{t.showAll}</a>}
        </Form>
      )}
      {nobody && (
        <Notice tone="bad" live>
          {t.nobody}
        </Notice>
      )}
      {answering && <AnswerDrawer visit={visit} event={event} line={answering} drawer={drawer} />}
      <BoardList {...props} awaiting={count(awaited)} answering={answering?.id} />
      <p class="row screen-only prints">
        <span class="soft">{t.prints}</span>
        <a href={`${base}/letters`}>{t.letters}</a>
        <a href={`${base}/labels?per=12`}>{t.labels12}</a>
        <a href={`${base}/labels?per=24`}>{t.labels24}</a>
        <a href={`${base}/flyer`}>{t.flyer}</a>
        <a href={`${base}/fax-form`}>{t.faxForm}</a>
        {visit.actor.may('visits.edit') && (
          <a href={`/w/${visit.workspace.slug}/staff/visits?event=${event.id}`}>{t.visits}</a>
        )}
      </p>
      <Pager
        page={pageOf.page}
        size={pageOf.size}
        total={total}
        href={(n) => withQuery(visit.url, 'page', String(n))}
      />
      {everybody > 0 && lines.length > 0 && (
        <BoardFigures visit={visit} event={event} asked={asked} coming={props.coming} />
      )}
    </EventFrame>
  );
}
