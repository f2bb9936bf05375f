import { Injectable } from '@nestjs/common';
import { type Asker, Audit, Clock, Database, NotFound, type PageOf } from '#platform';
import { officeNamed } from './distributions.js';
import { type FramedQuestionnaire, QuestionnaireFrames } from './questionnaire-frames.js';
import { lockQuestionnaire } from './questionnaire.queries.js';
import { receive, type UnaskedForm, type Unread } from './receive.js';
import { notPublished } from './refusals.js';
import {
  type AnswerFilter,
  countByOffice,
  type FormLine,
  listForms,
  type OfficeCount,
  type Respondent,
  respondentOf,
} from './response-list.queries.js';
import { loadResponse, type ResponseView } from './response.queries.js';
import { loadLatestVersion, loadVersion, type Version } from './version.queries.js';

export interface ListedForms extends FramedQuestionnaire {
  lines: FormLine[];
  total: number;
  /** empty where names are known */
  offices: OfficeCount[];
}

export interface ShownResponse extends FramedQuestionnaire {
  response: ResponseView;
  version: Version;
  respondent: Respondent;
}

export interface BlankForm extends FramedQuestionnaire {
  version: Version;
}

export type PaperForm = Omit<UnaskedForm, 'channel' | 'officeId'>;

/** What staff see of the answers one by one, and enter of those on paper: with names where the questionnaire is named, never otherwise. */
@Injectable()
export class ResponseDesk {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly frames: QuestionnaireFrames,
  ) {}

  list(asker: Asker, id: string, filter: AnswerFilter | undefined, page: PageOf): Promise<ListedForms> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const framed = await this.frames.of(tx, asker, id);
      return {
        ...framed,
        ...(await listForms(tx, framed.questionnaire, filter, page)),
        offices: framed.questionnaire.anonymity === 'office' ? await countByOffice(tx, id) : [],
      };
    });
  }

  /** What stands on a form on paper is entered by. @throws where nothing has been published */
  blank(asker: Asker, id: string): Promise<BlankForm> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const framed = await this.frames.of(tx, asker, id);
      const version = await loadLatestVersion(tx, id);
      if (!version) throw notPublished();
      return { ...framed, version };
    });
  }

  /**
   * Enters a form that came back on paper, also after the questionnaire was closed: the post takes its time.
   * @param office as it is called in the directory; empty: not known
   * @returns what is to be shown again; null: stored
   */
  enter(asker: Asker, id: string, office: string, form: PaperForm): Promise<Unread | null> {
    const { workspaceId, actor } = asker;
    const now = this.clock.now();
    return this.database.withWorkspace(workspaceId, async (tx) => {
      const { version } = await lockQuestionnaire(tx, id);
      if (version === null) throw notPublished();
      const officeId = office ? await officeNamed(tx, workspaceId, office) : null;
      const unread = await receive(tx, workspaceId, id, { ...form, officeId, channel: 'paper' }, now);
      if (!unread) await this.audit.record(tx, actor, 'questionnaire.response-entered', { kind: 'questionnaire', id });
      return unread;
    });
  }

  one(asker: Asker, id: string, responseId: string): Promise<ShownResponse> {
    return this.database.withWorkspace(asker.workspaceId, async (tx) => {
      const framed = await this.frames.of(tx, asker, id);
      const response = await loadResponse(tx, id, responseId);
      if (!response) throw new NotFound();
      const respondent = await respondentOf(tx, framed.questionnaire.anonymity, responseId);
      return { ...framed, response, respondent, version: (await loadVersion(tx, response.versionId))! };
    });
  }
}
