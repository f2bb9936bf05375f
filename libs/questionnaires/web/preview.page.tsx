import type { Visit } from '#platform';
import { type Language, languages } from '#ui/i18n';
import { LinkButton, Tabs } from '#ui';
import type { FramedQuestionnaire } from '../core/questionnaire-frames.js';
import { deskTexts } from './desk.texts.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { questionnairePath } from './questionnaire-path.js';

interface PreviewPageProps {
  visit: Visit;
  framed: FramedQuestionnaire;
  language: Language;
}

/** プレビュー: the participants' page in a frame as wide as a phone, in each language. */
export function PreviewPage({ visit, framed, language }: PreviewPageProps) {
  const t = deskTexts.of(visit.language);
  const base = questionnairePath(visit.workspace, framed.questionnaire.id);
  const back = (
    <LinkButton kind="quiet" href={base}>
      {t.back}
    </LinkButton>
  );
  return (
    <QuestionnaireFrame visit={visit} framed={framed} current="questionnaire" part={t.preview} actions={back}>
      <div class="stack">
        <p class="note">{t.previewLead}</p>
        <Tabs
          label={t.language}
          items={languages.map((one) => ({
            href: `${base}/preview?as=${one}`,
            label: t.languageNames[one],
            current: one === language,
          }))}
        />
        <iframe
          class="phone"
          title={t.previewFrame}
          src={`${base}/preview/page?as=${language}`}
          sandbox="allow-same-origin"
        />
      </div>
    </QuestionnaireFrame>
  );
}
