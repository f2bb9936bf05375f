import type { Visit } from '#platform';
import { Facts, LinkButton, Section } from '#ui';
import { formatDay, formatMoment, type Language, plainText } from '#ui/i18n';
import { wordingIn } from '../core/definition.js';
import { kindOf } from '../core/kinds/index.js';
import type { ItemState } from '../core/kinds/kind.js';
import { zoneOf } from '../core/questionnaire-frames.js';
import type { ShownResponse } from '../core/response-desk.js';
import type { VersionItem } from '../core/version.queries.js';
import { deskTexts } from './desk.texts.js';
import { QuestionnaireFrame } from './questionnaire-frame.js';
import { questionnairePath } from './questionnaire-path.js';
import { questionnaireWords } from './questionnaire-words.js';

/** One returned form, item by item. */
export function ResponsePage({ visit, shown }: { visit: Visit; shown: ShownResponse }) {
  const t = deskTexts.of(visit.language);
  const words = questionnaireWords.of(visit.language);
  const { questionnaire, response, version, respondent } = shown;
  const named = questionnaire.anonymity === 'named';
  const office = respondent.officeName || t.otherOffice;
  const states = new Map(response.states.map((state) => [state.identity, state]));
  const back = (
    <LinkButton kind="quiet" href={`${questionnairePath(visit.workspace, questionnaire.id)}/responses`}>
      {t.responses}
    </LinkButton>
  );
  // Where only the office is known, the minute would tell too much.
  const at = (moment: Date) =>
    (named ? formatMoment : formatDay)(moment, zoneOf(shown, visit.workspace), visit.language);
  return (
    <QuestionnaireFrame visit={visit} framed={shown} current="questionnaire" part={t.response} actions={back}>
      <Section title={named && respondent.name ? t.responseOf(respondent.name) : t.responseOfOffice(office)}>
        <Facts
          items={[
            ...(named ? [{ term: t.office, children: office }] : []),
            { term: t.sentAt, children: at(response.submittedAt) },
            ...(response.changedAt > response.submittedAt
              ? [{ term: t.changedAt, children: at(response.changedAt) }]
              : []),
            ...(response.channel === 'personal'
              ? []
              : [{ term: t.channel, children: words.channel[response.channel] }]),
            { term: t.answeredVersion, children: words.version(version.number) },
          ]}
        />
      </Section>
      <Section title={t.answers}>
        <Facts
          long
          items={version.items.map((item, place) => ({
            term: `${t.item(place + 1)} ${plainText(wordingIn(item.texts, visit.language).wording.label)}`,
            children: answerLines(item, states.get(item.identity), visit.language).map((line) => (
              <p key={line} class="verbatim">
                {line}
              </p>
            )),
          }))}
        />
      </Section>
    </QuestionnaireFrame>
  );
}

function answerLines(item: VersionItem, state: ItemState | undefined, language: Language): string[] {
  const lines = state ? kindOf(item).lines(item, state, language) : [];
  return lines.length > 0 ? lines : [deskTexts.of(language).blank];
}
