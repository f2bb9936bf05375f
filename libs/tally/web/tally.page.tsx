import type { Visit } from '#platform';
import { formatMoment } from '#ui/i18n';
import { Island, LinkButton } from '#ui';
import { zoneOf } from '#questionnaires';
import { QuestionnaireFrame } from '#questionnaires/web';
import { commentsByItem } from '../core/comments-in-order.js';
import { tallyKindOf } from '../core/kinds/index.js';
import type { TallyReport, Unpublished } from '../core/tallies.js';
import { ratingsIn } from '../core/tally.js';
import { breaks, queryOf } from '../core/tally-spec.js';
import { itemLabel, itemNumber, tallyWords } from '../core/tally-words.js';
import { CommentsPart } from './comments-part.js';
import { Patterns } from './fills.js';
import { ItemPart } from './item-part.js';
import { ReturnsLine, ReturnsTable } from './returns-part.js';
import { TallyAxis } from './tally-axis.island.js';
import { tallyTexts } from './tally.texts.js';

interface TallyPageProps {
  visit: Visit;
  report: TallyReport | Unpublished;
}

/** 集計: how it was counted, how many came back, then every item in the order of the report. */
export function TallyPage({ visit, report }: TallyPageProps) {
  const t = tallyTexts.of(visit.language);
  return (
    <QuestionnaireFrame
      visit={visit}
      framed={report.framed}
      current="tally"
      part={t.tab}
      actions={<BackToIt visit={visit} report={report} />}
    >
      {'book' in report ? (
        <Report visit={visit} report={report} />
      ) : (
        <NothingYet visit={visit} id={report.framed.questionnaire.id} />
      )}
    </QuestionnaireFrame>
  );
}

/** To what was asked, for those who may change it. */
function BackToIt({ visit, report }: TallyPageProps) {
  if (!visit.actor.may('questionnaires.edit')) return null;
  return (
    <LinkButton kind="quiet" href={`/w/${visit.workspace.slug}/staff/questionnaires/${report.framed.questionnaire.id}`}>
      {tallyTexts.of(visit.language).questionnaire}
    </LinkButton>
  );
}

function NothingYet({ visit, id }: { visit: Visit; id: string }) {
  const t = tallyTexts.of(visit.language);
  return (
    <div class="empty">
      <p>{t.noQuestionnaire}</p>
      {visit.actor.may('questionnaires.edit') && (
        <p>
          <LinkButton kind="quiet" href={`/w/${visit.workspace.slug}/staff/questionnaires/${id}`}>
            {t.makeOne}
          </LinkButton>
        </p>
      )}
    </div>
  );
}

function Report({ visit, report }: { visit: Visit; report: TallyReport }) {
  const { language } = visit;
  const words = tallyWords.of(language);
  const { wish, book, rating } = report;
  return (
    <>
      <Island
        name="tally-axis"
        component={TallyAxis}
        props={{
          action: visit.path,
          target: 'tally',
          break: wish.break,
          base: wish.base,
          show: wish.show,
          rating: rating?.identity ?? null,
          breaks: breaks.map((value) => ({ value, label: words.break[value] })),
          ratings: ratingsIn(book.tables).map((item) => ({
            value: item.identity,
            label: `${itemNumber(item, language)} ${itemLabel(item, language)}`,
          })),
        }}
      />
      <Tables visit={visit} report={report} />
    </>
  );
}

/** What every choice draws anew. */
function Tables({ visit, report }: { visit: Visit; report: TallyReport }) {
  const { language } = visit;
  const t = tallyTexts.of(language);
  const { framed, wish, book } = report;
  const valid = book.returns[0]!.valid;
  const written = new Map(commentsByItem(report).map((comments) => [comments.item.identity, comments]));
  const files = queryOf({ ...wish, comments: undefined });
  return (
    <div id="tally">
      <Patterns />
      <div class="head sub">
        <ReturnsLine book={book} />
        <nav class="row screen-only" aria-label={t.files}>
          <LinkButton kind="quiet" icon="download" href={`${visit.path}/tables.xlsx${files}`}>
            {t.excel}
          </LinkButton>
          <LinkButton kind="quiet" icon="download" href={`${visit.path}/tables.csv${files}`}>
            {t.tablesCsv}
          </LinkButton>
          <LinkButton kind="quiet" icon="download" href={`${visit.path}/comments.csv${files}`}>
            {t.commentsCsv}
          </LinkButton>
        </nav>
      </div>
      <ReturnsTable book={book} />
      <Reading visit={visit} report={report} />
      {valid === 0 && <p class="empty">{t.nobody}</p>}
      {book.tables.map((table) =>
        tallyKindOf(table.item).written ? (
          <CommentsPart key={table.item.identity} report={report} comments={written.get(table.item.identity)!} />
        ) : (
          <ItemPart key={table.item.identity} table={table} wish={wish} valid={valid} />
        ),
      )}
      <p class="note">{t.at(formatMoment(visit.now, zoneOf(framed, visit.workspace), language))}</p>
    </div>
  );
}

/** 見方: the base in words, and the signs. */
function Reading({ visit, report: { wish, book } }: { visit: Visit; report: TallyReport }) {
  const { language } = visit;
  const t = tallyTexts.of(language);
  const by = tallyWords.of(language).break[wish.break];
  const alone = wish.break !== 'none' && book.returns.length === 1;
  const sentences = [
    wish.base === 'A' ? t.ruleA : t.ruleB,
    wish.break !== 'none' && !alone && wish.show === 'both' && t.upper,
    t.signs,
    book.returns[0]!.undelivered > 0 && t.undelivered,
  ];
  return (
    <>
      {alone && <p class="note">{t.noGroups(by)}</p>}
      <p class="note">{sentences.filter(Boolean).join(language === 'en' ? ' ' : '')}</p>
    </>
  );
}
