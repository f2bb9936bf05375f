import type { ComponentChildren } from 'preact';
import { type Problem, StaffPage, Tabs } from '#ui';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';

export type SettingsTab = 'workspace' | 'members' | 'audit';

interface SettingsFrameProps {
  visit: Visit;
  tab: SettingsTab;
  title?: string;
  problems?: readonly Problem[];
  children: ComponentChildren;
}

/** 設定 and its sides. */
export function SettingsFrame({ visit, tab, title, problems, children }: SettingsFrameProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff`;
  const items = [
    { href: `${at}/settings`, label: t.workspace, current: tab === 'workspace' },
    { href: `${at}/members`, label: t.members, current: tab === 'members' },
    { href: `${at}/audit`, label: t.audit, current: tab === 'audit' },
  ];
  return (
    <StaffPage
      visit={visit}
      title={title ? `${title} ｜ ${t[tab]}` : t[tab]}
      heading={t.settings}
      current="settings"
      problems={problems}
    >
      <Tabs label={t.settings} items={items} />
      {children}
    </StaffPage>
  );
}

const texts = catalogue({
  ja: { settings: '設定', workspace: '団体', members: '職員と権限', audit: '操作の記録' },
  en: { settings: 'Settings', workspace: 'Host body', members: 'Staff and roles', audit: 'Trail' },
});
