import type { PageOf, Visit } from '#platform';
import { formatDay } from '#ui/i18n';
import { LinkButton, Pager, Section, Sheet, States, withQuery } from '#ui';
import type { AskedList } from '../core/response-desk.js';
import type { AnswerFilter, AskedLine } from '../core/response-list.queries.js';
import { deskTexts } from './desk.texts.js';
import { OfficeSheet } from './office-sheet.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';

interface ResponsesPageProps {
  visit: Visit;
  listed: AskedList;
  filter: AnswerFilter | undefined;
  pageOf: PageOf;
}

/** 回答: by name where it is named, by office otherwise. */
export function ResponsesPage({ visit, listed, filter, pageOf }: ResponsesPageProps) {
  const t = deskTexts.of(visit.language);
  const { questionnaire, event } = listed;
  const base = `/w/${visit.workspace.slug}/staff/events/${event.id}/questionnaire`;
  const named = questionnaire.anonymity === 'named';
  const counts = { answered: questionnaire.answered, missing: questionnaire.invited - questionnaire.answered };
  const back = (
    <LinkButton kind="quiet" href={base}>
      {t.back}
    </LinkButton>
  );
  return (
    <QuestionnaireFrame visit={visit} framed={listed} current="questionnaire" part={t.list} actions={back}>
      <p class="note">{named ? t.listNamed : t.listOffice}</p>
      {named ? (
        <States
          label={t.states}
          items={[
            { href: `${base}/responses`, label: t.all, count: questionnaire.invited, current: !filter },
            ...(['answered', 'missing'] as const).map((state) => ({
              href: `${base}/responses?state=${state}`,
              label: t[state],
              count: counts[state],
              current: filter === state,
              tone: state === 'answered' ? ('ok' as const) : ('wait' as const),
            })),
          ]}
        />
      ) : (
        <Section title={t.byOffice}>
          <OfficeSheet offices={listed.offices} />
        </Section>
      )}
      {named ? (
        <AskedSheet visit={visit} listed={listed} base={base} named />
      ) : (
        <Section title={t.each}>
          <AskedSheet visit={visit} listed={listed} base={base} named={false} />
        </Section>
      )}
      <Pager
        page={pageOf.page}
        size={pageOf.size}
        total={listed.total}
        href={(n) => withQuery(visit.url, 'page', String(n))}
      />
    </QuestionnaireFrame>
  );
}

function AskedSheet({ visit, listed, base, named }: { visit: Visit; listed: AskedList; base: string; named: boolean }) {
  const t = deskTexts.of(visit.language);
  const day = (line: AskedLine) =>
    line.answeredAt ? formatDay(line.answeredAt, listed.event.zone, visit.language) : t.missing;
  return (
    <Sheet
      folds
      dense
      class="people"
      columns={[
        ...(named ? [{ key: 'name', label: t.name, rowHead: true }] : []),
        { key: 'office', label: t.office, rowHead: !named },
        { key: 'at', label: t.at },
        { key: 'act', label: t.open, unseen: true, class: 'act' },
      ]}
      rows={listed.lines.map((line, place) => ({
        key: line.responseId ?? String(place),
        cells: {
          name: (
            <>
              {line.name}
              <small>{line.kana}</small>
            </>
          ),
          office: line.officeName || t.otherOffice,
          at: day(line),
          act: line.responseId && (
            <LinkButton
              kind="text"
              href={`${base}/responses/${line.responseId}`}
              label={t.openOf(line.name || line.officeName || t.otherOffice)}
            >
              {t.open}
            </LinkButton>
          ),
        },
      }))}
      empty={listed.questionnaire.invited === 0 ? t.emptyList : t.emptyAnswers}
    />
  );
}
