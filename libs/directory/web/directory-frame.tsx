import type { ComponentChildren } from 'preact';
import { type Problem, type Crumb, StaffPage, Tabs } from '#ui';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';

type Tab = 'offices' | 'people' | 'imports' | 'doubles';

interface DirectoryFrameProps {
  visit: Visit;
  tab: Tab;
  /** of a page below the tab; the tabs are then a way back up */
  title?: string;
  lead?: ComponentChildren;
  actions?: ComponentChildren;
  problems?: readonly Problem[];
  children: ComponentChildren;
}

/** 名簿: a list with its tabs, or one thing of it. */
export function DirectoryFrame({ visit, tab, title, lead, actions, problems, children }: DirectoryFrameProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff`;
  const tabs = [
    { key: 'offices', href: `${at}/offices`, label: t.offices },
    { key: 'people', href: `${at}/people`, label: t.people },
    ...(visit.actor.may('directory.edit')
      ? [
          { key: 'imports', href: `${at}/directory/imports`, label: t.imports },
          { key: 'doubles', href: `${at}/directory/doubles`, label: t.doubles },
        ]
      : []),
  ];
  const own = tabs.find(({ key }) => key === tab)!;
  const crumbs: Crumb[] = [
    { href: `${at}/offices`, label: t.directory },
    { href: own.href, label: own.label },
  ];
  return (
    <StaffPage
      visit={visit}
      title={title ?? own.label}
      heading={title ?? t.directory}
      lead={lead}
      actions={actions}
      crumbs={title ? crumbs : []}
      problems={problems}
      current="directory"
    >
      {!title && (
        <Tabs label={t.directory} items={tabs.map(({ key, href, label }) => ({ href, label, current: key === tab }))} />
      )}
      {children}
    </StaffPage>
  );
}

const texts = catalogue({
  ja: { directory: '名簿', offices: '事業所・機関', people: '人', imports: '取り込み', doubles: '重複' },
  en: { directory: 'Directory', offices: 'Offices', people: 'People', imports: 'Import', doubles: 'Doubles' },
});
