import { useReading, useTexts } from '#ui';
import { sentenceIn } from '#ui/i18n';
import type { CommentGroup, CommentLine } from '../core/comment.queries.js';
import type { ItemComments } from '../core/comments-in-order.js';
import type { TallyReport } from '../core/tallies.js';
import { tallyKindOf } from '../core/kinds/index.js';
import { queryOf } from '../core/tally-spec.js';
import { countText, groupWord, itemLabel, itemNumber, tallyWords } from '../core/tally-words.js';
import { ItemHead, shareOf, statesOf } from './item-part.js';
import { tallyTexts } from './tally.texts.js';

/** 自由記述: every comment as it was written, by rating and then by group. */
export function CommentsPart({ report, comments }: { report: TallyReport; comments: ItemComments }) {
  const { language } = useReading();
  const t = useTexts(tallyTexts);
  const words = useTexts(tallyWords);
  const { item, table, count, people, ratings } = comments;
  const by = words.break[report.commentBreak];
  const grouped = ratings.some(({ groups }) => groups.some(({ group }) => group !== ''));
  const arranged = report.rating ? t.arranged(itemNumber(report.rating, language), by) : t.arrangedByGroup(by);
  return (
    <article class="tally-item" aria-labelledby={`item-${item.identity}`}>
      <ItemHead item={item}>
        {[
          sentenceIn(tallyKindOf(item).name, language),
          ...statesOf(table, t),
          t.written(countText(people), shareOf(table, people)),
          t.comments(countText(count)),
          arranged,
          t.verbatim,
        ].join(words.between)}
      </ItemHead>
      {ratings.length === 0 && <p class="note">{t.noComments}</p>}
      {ratings.map(({ choice, count: inRating, groups }) => (
        <section key={choice?.code ?? 0}>
          {report.rating && (
            <h3 class="grade">
              {choice ? itemLabel(choice, language) : words.unrated}{' '}
              <span class="soft">{t.comments(countText(inRating))}</span>
            </h3>
          )}
          <div class="voices">
            {groups.map((group) => (
              <Voices
                key={group.group}
                report={report}
                group={group}
                label={grouped ? groupWord(report.commentBreak, group.group, language) : words.all}
              />
            ))}
          </div>
        </section>
      ))}
      {count > people && <p class="note">{t.several}</p>}
    </article>
  );
}

function Voices({ report, group, label }: { report: TallyReport; group: CommentGroup; label: string }) {
  const t = useTexts(tallyTexts);
  const { count, people, answers, lines, rating } = group;
  return (
    <section>
      <h4>
        {t.commentsOf(label, countText(count))}{' '}
        <small>
          (
          {rating === null
            ? t.commentersUnrated(countText(people))
            : t.commenters(countText(people), countText(answers))}
          )
        </small>
      </h4>
      <ul class="plain">
        {lines.map((line, place) => (
          <li key={place}>
            <p class="verbatim">{line.text}</p>
            <Speaker report={report} line={line} />
          </li>
        ))}
      </ul>
      {count > lines.length && (
        <p class="small screen-only">
          <a href={queryOf({ ...report.wish, comments: 'all' })}>{t.more(countText(count - lines.length))}</a>
        </p>
      )}
    </section>
  );
}

/** Who said it: only where the report was asked to know. */
function Speaker({ report, line }: { report: TallyReport; line: CommentLine }) {
  const t = useTexts(tallyTexts);
  const person = line.personId ? report.people.get(line.personId) : undefined;
  if (!person) return null;
  return <p class="soft small">{[t.said(person.name), ...person.offices.map(({ name }) => name)].join(' ')}</p>;
}
