import type { LinkSigner, WorkspaceView } from '#platform';
import { LinkButton, Say, Section, useReading, useTexts } from '#ui';
import { plainText } from '#ui/i18n';
import type { MyPart } from '#registration/web';
import { invitationPath } from '../core/links.js';
import { invitationsOf, type MyInvitation } from '../core/my-invitations.queries.js';
import { titleIn } from '../core/questionnaire.entity.js';
import { takesAnswers } from '../core/questionnaire.rules.js';
import { answerTexts } from './answer.texts.js';

/** The questionnaire on my page: for everybody of the application who has been asked, while answers are taken. */
export const questionnairePart = (signer: LinkSigner): MyPart<MyInvitation[]> => ({
  key: 'questionnaire',
  after: 'join',
  read: async (tx, _guest, { application, now }) => {
    const registrations = application.people.map(({ registrationId }) => registrationId);
    const asked = (await invitationsOf(tx, registrations)).filter((one) => takesAnswers(one, now));
    return asked.length > 0 ? asked : null;
  },
  draw: (asked, { workspace }) => <Part key="questionnaire" asked={asked} workspace={workspace} signer={signer} />,
});

function Part({
  asked,
  workspace,
  signer,
}: {
  asked: readonly MyInvitation[];
  workspace: WorkspaceView;
  signer: LinkSigner;
}) {
  const t = useTexts(answerTexts);
  const ids = [...new Set(asked.map(({ questionnaireId }) => questionnaireId))];
  const several = ids.map((id) => asked.filter(({ questionnaireId }) => questionnaireId === id));
  return (
    <Section title={<Say>{t.part}</Say>} stack>
      {several.map((ofOne) => (
        <OneQuestionnaire
          key={ofOne[0]!.questionnaireId}
          asked={ofOne}
          entitled={several.length > 1}
          workspace={workspace}
          signer={signer}
        />
      ))}
    </Section>
  );
}

interface OneQuestionnaireProps {
  /** everybody of the application who was asked this one */
  asked: readonly MyInvitation[];
  /** there are others, so that each is told from them by its title */
  entitled: boolean;
  workspace: WorkspaceView;
  signer: LinkSigner;
}

function OneQuestionnaire({ asked, entitled, workspace, signer }: OneQuestionnaireProps) {
  const t = useTexts(answerTexts);
  const { language } = useReading();
  const alone = asked.length === 1;
  const [first] = asked as [MyInvitation];
  const title = titleIn(first, language);
  return (
    <>
      {entitled && (
        <h3>
          <Say>{title}</Say>
        </h3>
      )}
      {asked.some(({ answeredAt }) => !answeredAt) && (
        <p>
          <Say>{first.occasion === 'before' ? t.partLeadBefore : t.partLead}</Say>
        </p>
      )}
      {asked.map((one) => (
        <p key={one.id} class="row">
          {/* The contact sees this page, too: what a colleague has answered is reached by the colleague's own link only. */}
          {one.answeredAt && !alone ? (
            <span>
              <Say>{t.received(one.name)}</Say>
            </span>
          ) : (
            <LinkButton
              kind={one.answeredAt ? 'quiet' : 'solid'}
              icon="pencil"
              href={invitationPath(signer, workspace, one)}
              label={labelOf(alone ? null : t.answerOf(one.name), entitled ? title : null)}
            >
              <Say>{one.answeredAt ? t.again : alone ? t.answer : t.answerOf(one.name)}</Say>
            </LinkButton>
          )}
        </p>
      ))}
    </>
  );
}

/** What tells a button from others that read the same. */
const labelOf = (person: string | null, title: string | null): string | undefined =>
  person || title ? plainText([title, person].filter(Boolean).join(' ')) : undefined;
