import { Injectable } from '@nestjs/common';
import { peopleByIds, type PersonBrief } from '#directory';
import { Database, NotFound, type Tx, type Visit } from '#platform';
import { type FramedQuestionnaire, QuestionnaireFrames } from '#questionnaires';
import { type CommentGroup, loadComments } from './comment.queries.js';
import { ratingsIn, type TallyBook, tallyBook } from './tally.js';
import type { TallyItem } from './tally.rules.js';
import type { Break, TallyWish } from './tally-spec.js';

/** Everything the page and the files of one look at a questionnaire show. */
export interface TallyReport {
  framed: FramedQuestionnaire;
  wish: TallyWish;
  book: TallyBook;
  comments: CommentGroup[];
  /** what the comments are divided by: always something, even where the tables are not */
  commentBreak: Break;
  /** the item by which they are grouped; null: nothing can be rated */
  rating: TallyItem | null;
  /** of 記名, for those who may see the list of names anyway; otherwise empty */
  people: ReadonlyMap<string, PersonBrief>;
}

/** Comments of a group on the page, unless all are asked for. */
const usualComments = 50;

/** The tally of the questionnaire of an event. It only reads. */
@Injectable()
export class Tallies {
  constructor(
    private readonly database: Database,
    private readonly frames: QuestionnaireFrames,
  ) {}

  /** For the page. Without a published questionnaire there is a frame only. */
  report(visit: Visit, eventId: string, wish: TallyWish): Promise<TallyReport | { framed: FramedQuestionnaire }> {
    return this.#report(
      visit,
      eventId,
      wish,
      wish.comments === 'all' ? null : usualComments,
      visit.actor.may('registrations.read'),
    );
  }

  /** For files: every comment, nobody's name, because files travel. */
  reportForFile(
    visit: Visit,
    eventId: string,
    wish: TallyWish,
  ): Promise<TallyReport | { framed: FramedQuestionnaire }> {
    return this.#report(visit, eventId, wish, null, false);
  }

  /** Six statements at most, however many items, groups and answers. */
  #report(
    visit: Visit,
    eventId: string,
    wish: TallyWish,
    most: number | null,
    mayKnow: boolean,
  ): Promise<TallyReport | { framed: FramedQuestionnaire }> {
    return this.database.withWorkspace(visit.workspace.id, async (tx) => {
      const framed = await this.#framed(tx, visit, eventId);
      const { questionnaire } = framed;
      if (!questionnaire || questionnaire.version === null) return { framed };
      const questionnaireId = questionnaire.id;
      const book = await tallyBook(tx, { questionnaireId, break: wish.break, base: wish.base });
      const rating = ratingOf(book, wish.rating);
      const commentBreak = wish.break === 'none' ? 'officeKind' : wish.break;
      const withPeople = mayKnow && questionnaire.anonymity === 'named';
      const written = book.tables.some(({ item }) => item.kind === 'TEXT');
      const comments = written
        ? await loadComments(tx, {
            questionnaireId,
            break: commentBreak,
            rating: rating?.identity ?? null,
            most,
            withPeople,
          })
        : [];
      const people = withPeople
        ? await peopleByIds(tx, visit.workspace.id, idsOf(comments))
        : new Map<string, PersonBrief>();
      return { framed, wish, book, comments, commentBreak, rating, people };
    });
  }

  async #framed(tx: Tx, visit: Visit, eventId: string): Promise<FramedQuestionnaire> {
    const framed = await this.frames.of(tx, visit, eventId);
    if (!framed) throw new NotFound();
    return framed;
  }
}

/** The one asked for, otherwise the first, of those that give everybody one mark at most. */
function ratingOf({ tables }: TallyBook, wanted: string | undefined): TallyItem | null {
  const ratings = ratingsIn(tables);
  return ratings.find(({ identity }) => identity === wanted) ?? ratings[0] ?? null;
}

const idsOf = (comments: readonly CommentGroup[]): string[] => [
  ...new Set(comments.flatMap(({ lines }) => lines.flatMap(({ personId }) => personId ?? []))),
];
