import type { PageOf, Visit } from '#platform';
import { LinkButton, Pager, StaffPage } from '#ui';
import type { ListedQuestionnaires } from '../core/questionnaires.js';
import { listTexts } from './list.texts.js';
import { questionnairePath } from './questionnaire-path.js';
import { QuestionnaireSheet } from './questionnaire-sheet.js';

/** All questionnaires of the host, those of events and those that stand alone, the newest first. */
export function QuestionnairesPage({
  visit,
  listed: { lines, total, beyond },
  pageOf: { page, size },
}: {
  visit: Visit;
  listed: ListedQuestionnaires;
  pageOf: PageOf;
}) {
  const t = listTexts.of(visit.language);
  const here = questionnairePath(visit.workspace);
  return (
    <StaffPage
      visit={visit}
      title={t.questionnaires}
      current="questionnaires"
      lead={t.lead}
      actions={
        visit.actor.may('questionnaires.edit') && (
          <LinkButton icon="plus" href={`${here}/new`}>
            {t.add}
          </LinkButton>
        )
      }
    >
      <div class="stack">
        <QuestionnaireSheet visit={visit} lines={lines} beyond={beyond} />
        <Pager page={page} size={size} total={total} href={(number) => `${here}?page=${number}`} />
      </div>
    </StaffPage>
  );
}
