import type { LinkSigner, WorkspaceView } from '#platform';
import { LinkButton, Say, Section, useTexts } from '#ui';
import { plainText } from '#ui/i18n';
import type { MyPart } from '#registration/web';
import { invitationPath } from '../core/links.js';
import { invitationsOf, type MyInvitation } from '../core/my-invitations.queries.js';
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
  const alone = asked.length === 1;
  return (
    <Section title={<Say>{t.part}</Say>} stack>
      {asked.some(({ answeredAt }) => !answeredAt) && (
        <p>
          <Say>{t.partLead}</Say>
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
              label={alone ? undefined : plainText(t.answerOf(one.name))}
            >
              <Say>{one.answeredAt ? t.again : alone ? t.answer : t.answerOf(one.name)}</Say>
            </LinkButton>
          )}
        </p>
      ))}
    </Section>
  );
}
