import type { PageOf, Visit } from '#platform';
import { formatDay } from '#ui/i18n';
import { LinkButton, Pager, Section, Sheet, States, withQuery } from '#ui';
import { zoneOf } from '../core/questionnaire-frames.js';
import type { ListedForms } from '../core/response-desk.js';
import type { AnswerFilter, FormLine } from '../core/response-list.queries.js';
import { deskTexts } from './desk.texts.js';
import { OfficeSheet } from './office-sheet.js';
import { questionnaireWords } from './questionnaire-words.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { questionnairePath } from './questionnaire-path.js';

interface ResponsesPageProps {
  visit: Visit;
  listed: ListedForms;
  filter: AnswerFilter | undefined;
  pageOf: PageOf;
}

/** 回答: by name where it is named, by office otherwise. */
export function ResponsesPage({ visit, listed, filter, pageOf }: ResponsesPageProps) {
  const t = deskTexts.of(visit.language);
  const { questionnaire } = listed;
  const base = questionnairePath(visit.workspace, questionnaire.id);
  const named = questionnaire.anonymity === 'named';
  const counts = { answered: questionnaire.answered, missing: questionnaire.missing };
  const actions = (
    <>
      {questionnaire.version !== null && (
        <LinkButton kind="quiet" icon="pencil" href={`${base}/responses/new`}>
          {t.enter}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={base}>
        {t.back}
      </LinkButton>
    </>
  );
  return (
    <QuestionnaireFrame visit={visit} framed={listed} current="questionnaire" part={t.list} actions={actions}>
      <p class="note">{named ? t.listNamed : t.listOffice}</p>
      {named ? (
        <States
          label={t.states}
          items={[
            { href: `${base}/responses`, label: t.all, count: counts.answered + counts.missing, current: !filter },
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
        <FormSheet visit={visit} listed={listed} base={base} named />
      ) : (
        <Section title={t.each}>
          <FormSheet visit={visit} listed={listed} base={base} named={false} />
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

function FormSheet({
  visit,
  listed,
  base,
  named,
}: {
  visit: Visit;
  listed: ListedForms;
  base: string;
  named: boolean;
}) {
  const t = deskTexts.of(visit.language);
  const words = questionnaireWords.of(visit.language);
  // Worth a column where not all of them came over links of people.
  const unasked = listed.lines.some(({ channel }) => channel !== null && channel !== 'personal');
  const day = (line: FormLine) =>
    line.answeredAt ? formatDay(line.answeredAt, zoneOf(listed, visit.workspace), visit.language) : t.missing;
  return (
    <Sheet
      folds
      dense
      class="people"
      columns={[
        ...(named ? [{ key: 'name', label: t.name, rowHead: true }] : []),
        { key: 'office', label: t.office, rowHead: !named },
        { key: 'at', label: t.at },
        ...(unasked ? [{ key: 'channel', label: t.channel }] : []),
        { key: 'act', label: t.open, unseen: true, class: 'act' },
      ]}
      rows={listed.lines.map((line, place) => ({
        key: line.responseId ?? String(place),
        cells: {
          name: (
            <>
              {line.name || (line.channel === 'paper' || line.channel === 'public' ? t.unnamed : line.officeName)}
              <small>{line.kana}</small>
            </>
          ),
          office: line.officeName || t.otherOffice,
          at: day(line),
          channel: line.channel && words.channel[line.channel],
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
      empty={listed.questionnaire.invited + listed.questionnaire.copies === 0 ? t.emptyList : t.emptyAnswers}
    />
  );
}
