import { Injectable } from '@nestjs/common';
import { peopleByIds, type PersonBrief } from '#directory';
import { type Asker, Database, KeptResults } from '#platform';
import { answersMark, type FramedQuestionnaire, QuestionnaireFrames } from '#questionnaires';
import { type CommentGroup, loadComments } from './comment.queries.js';
import { tallyKindOf } from './kinds/index.js';
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

/** Nothing to count yet: there is a head with tabs only. */
export type Unpublished = Pick<TallyReport, 'framed'>;

interface Said {
  /** comments of a group at most; null: all */
  most: number | null;
  mayName: (framed: FramedQuestionnaire) => boolean;
}

/** Comments of a group on the page, unless all are asked for. */
const usualComments = 50;

/** In this process: each is some hundred kilobytes at most, however many have answered. */
const keptTallies = 30;

const nobody: TallyReport['people'] = new Map();

/** The tally of a questionnaire. It only reads. */
@Injectable()
export class Tallies {
  readonly #counted = new KeptResults<Pick<TallyReport, 'book' | 'comments' | 'rating'>>(keptTallies);

  constructor(
    private readonly database: Database,
    private readonly frames: QuestionnaireFrames,
  ) {}

  /** For the page: the first comments of each group, with who said them for those who may know. */
  report(asker: Asker, id: string, wish: TallyWish): Promise<TallyReport | Unpublished> {
    return this.#report(asker, id, wish, {
      most: wish.comments === 'all' ? null : usualComments,
      mayName: (framed) => mayName(asker, framed),
    });
  }

  /** For files: every comment, nobody's name, because files travel. */
  reportForFile(asker: Asker, id: string, wish: TallyWish): Promise<TallyReport | Unpublished> {
    return this.#report(asker, id, wish, { most: null, mayName: () => false });
  }

  /** Eight statements at most, however many items, groups and answers; fewer while nothing has been answered since somebody last looked. */
  #report(asker: Asker, id: string, wish: TallyWish, said: Said): Promise<TallyReport | Unpublished> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const framed = await this.frames.of(tx, asker, id);
      const questionnaireId = framed.questionnaire.id;
      if (framed.questionnaire.version === null) return { framed };
      const commentBreak = wish.break === 'none' ? 'officeKind' : wish.break;
      const withPeople = said.mayName(framed);
      const count = async () => {
        const book = await tallyBook(tx, { questionnaireId, break: wish.break, base: wish.base });
        const rating = ratingOf(book, wish.rating);
        const asked = {
          questionnaireId,
          break: commentBreak,
          rating: rating?.identity ?? null,
          most: said.most,
          withPeople,
        };
        return { book, rating, comments: hasText(book) ? await loadComments(tx, asked) : [] };
      };
      // Every comment there is would take too much room.
      const counted =
        said.most === null
          ? await count()
          : await this.#counted.of(
              [questionnaireId, wish.break, wish.base, wish.rating, withPeople].join(' '),
              await answersMark(tx, questionnaireId),
              count,
            );
      const people = withPeople ? await peopleByIds(tx, asker.workspaceId, idsOf(counted.comments)) : nobody;
      return { framed, wish, ...counted, commentBreak, people };
    });
  }
}

/** Of 記名 only, and only where the list of names may be seen as well. */
const mayName = ({ actor }: Asker, { event, questionnaire }: FramedQuestionnaire): boolean =>
  questionnaire.anonymity === 'named' &&
  actor.may('registrations.read') &&
  (!event?.protectedNames || actor.may('names.protected'));

const hasText = ({ tables }: TallyBook): boolean => tables.some(({ item }) => tallyKindOf(item).written);

/** The one asked for, otherwise the first, of those that give everybody one mark at most. */
function ratingOf({ tables }: TallyBook, wanted: string | undefined): TallyItem | null {
  const ratings = ratingsIn(tables);
  return ratings.find(({ identity }) => identity === wanted) ?? ratings[0] ?? null;
}

const idsOf = (comments: readonly CommentGroup[]): string[] => [
  ...new Set(comments.flatMap(({ lines }) => lines.flatMap(({ personId }) => personId ?? []))),
];
