import type { Visit, WorkspaceView } from '#platform';
import { BarePage, Chip, LinkButton } from '#ui';
import { catalogue } from '#ui/i18n';
import type { Home } from '../core/homes.js';
import { roleTexts } from '../core/role-texts.js';

/** The host bodies of this installation, for whoever comes without an address. */
export function StartPage({ visit, workspaces }: { visit: Visit; workspaces: readonly WorkspaceView[] }) {
  const t = texts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.title}>
      {workspaces.length === 0 ? (
        <p class="lead">{t.notSetUp}</p>
      ) : (
        <>
          <p>{t.lead}</p>
          <ul class="plain stack">
            {workspaces.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/w/${slug}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/login">{t.staff}</a>
      </p>
    </BarePage>
  );
}

interface ChooserProps {
  visit: Visit;
  homes: readonly Home[];
  operator: boolean;
}

/** Where to work, for staff of several host bodies, or of none yet. */
export function WorkspaceChooserPage({ visit, homes, operator }: ChooserProps) {
  const t = texts.of(visit.language);
  const roleWords = roleTexts.of(visit.language);
  return (
    <BarePage visit={visit} title={t.choose}>
      {homes.length === 0 && <p class="lead">{t.none}</p>}
      <ul class="plain stack">
        {homes.map(({ slug, name, role }) => (
          <li key={slug} class="row">
            <LinkButton kind="quiet" href={`/w/${slug}/staff`} icon="arrow">
              {name}
            </LinkButton>
            <Chip tone="ok" icon="person">
              {roleWords.names[role]}
            </Chip>
          </li>
        ))}
      </ul>
      <p class="row">
        {operator && <a href="/operator/workspaces">{t.operator}</a>}
        <a href="/account">{t.account}</a>
      </p>
    </BarePage>
  );
}

const texts = catalogue({
  ja: {
    title: '催しの案内と申込',
    lead: '主催団体を選んでください。',
    notSetUp:
      'まだ設定がすんでいません。集いを起動した画面（端末）に出ている「はじめの設定」のリンクを開いてください。',
    staff: '職員のログイン',
    choose: '団体を選ぶ',
    none: 'まだ、どの団体の職員にもなっていません。団体の管理者に、招待のメールを頼んでください。',
    operator: 'このシステムの団体一覧（運用）',
    account: 'アカウント',
  },
  en: {
    title: 'Events and applications',
    lead: 'Please choose a host body.',
    notSetUp: 'Nothing is set up yet. Please open the “First set-up” link that was printed when Tsudoi was started.',
    staff: 'Staff log-in',
    choose: 'Choose a host body',
    none: 'You do not belong to a host body yet. Please ask its owner for an invitation.',
    operator: 'Host bodies of this installation (operator)',
    account: 'Account',
  },
});
