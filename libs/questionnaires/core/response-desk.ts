import { Injectable } from '@nestjs/common';
import { type Asker, Database, NotFound, type PageOf, type Tx } from '#platform';
import { type FramedQuestionnaire, QuestionnaireFrames } from './questionnaire-frames.js';
import type { QuestionnaireView } from './questionnaire.queries.js';
import { noQuestionnaire } from './refusals.js';
import {
  type AnswerFilter,
  type AskedLine,
  countByOffice,
  listAsked,
  type OfficeCount,
  type Respondent,
  respondentOf,
} from './response-list.queries.js';
import { loadResponse, type ResponseView } from './response.queries.js';
import { loadVersion, type Version } from './version.queries.js';

export interface AskedList extends FramedQuestionnaire {
  questionnaire: QuestionnaireView;
  lines: AskedLine[];
  total: number;
  /** empty where names are known */
  offices: OfficeCount[];
}

export interface ShownResponse extends FramedQuestionnaire {
  questionnaire: QuestionnaireView;
  response: ResponseView;
  version: Version;
  respondent: Respondent;
}

/** What staff see of the answers one by one: with names where the questionnaire is named, never otherwise. */
@Injectable()
export class ResponseDesk {
  constructor(
    private readonly database: Database,
    private readonly frames: QuestionnaireFrames,
  ) {}

  list(asker: Asker, eventId: string, filter: AnswerFilter | undefined, page: PageOf): Promise<AskedList> {
    return this.#about(asker, eventId, async (tx, framed) => ({
      ...framed,
      ...(await listAsked(tx, framed.questionnaire, filter, page)),
      offices: framed.questionnaire.anonymity === 'office' ? await countByOffice(tx, framed.questionnaire.id) : [],
    }));
  }

  one(asker: Asker, eventId: string, responseId: string): Promise<ShownResponse> {
    return this.#about(asker, eventId, async (tx, framed) => {
      const response = await loadResponse(tx, framed.questionnaire.id, responseId);
      if (!response) throw new NotFound();
      const respondent = await respondentOf(tx, framed.questionnaire.anonymity, responseId);
      return { ...framed, response, respondent, version: (await loadVersion(tx, response.versionId))! };
    });
  }

  #about<T>(
    asker: Asker,
    eventId: string,
    look: (tx: Tx, framed: FramedQuestionnaire & { questionnaire: QuestionnaireView }) => Promise<T>,
  ): Promise<T> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const framed = await this.frames.of(tx, asker, eventId);
      if (!framed) throw new NotFound();
      if (!framed.questionnaire) throw noQuestionnaire();
      return look(tx, { ...framed, questionnaire: framed.questionnaire });
    });
  }
}
