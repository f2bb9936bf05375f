import { Injectable } from '@nestjs/common';
import { DomainError, inLanguage, page, type Visit } from '#platform';
import type { Problem } from '#ui';
import type { Sentence } from '#ui/i18n';
import { officePath } from '../core/links.js';
import { OfficePages } from '../core/office-pages.js';
import { OfficePage } from './office-page.js';
import { OfficeParts } from './office-parts.js';
import type { Trouble } from './office-trouble.js';

/** The page of an office as it stands, with a form that was refused where there is one. */
@Injectable()
export class OfficeView {
  constructor(
    private readonly pages: OfficePages,
    private readonly parts: OfficeParts,
  ) {}

  async show(visit: Visit, token: string, trouble: Trouble | null = null) {
    const data = await this.pages.show(visit.guest, token);
    return page(
      <OfficePage
        visit={visit}
        page={data}
        path={officePath(visit.workspace, token)}
        parts={this.parts.draw(data.found, visit, { officeId: data.office.id })}
        trouble={trouble}
      />,
      trouble ? 422 : 200,
    );
  }

  /** What a face refuses about a form stands at that form, with what was typed. @throws anything else */
  async refused(visit: Visit, token: string, error: unknown, field: string, trouble: (problems: Problem[]) => Trouble) {
    if (!(error instanceof DomainError) || error.status >= 429 || error.status === 404) throw error;
    const sentence = inLanguage(error.sentence as Sentence, visit.language);
    return this.show(visit, token, trouble([{ field: error.field ?? field, sentence }]));
  }
}
