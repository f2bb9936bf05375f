import type { ComponentChildren } from 'preact';
import { kitTexts } from '../kit/kit.texts.js';
import type { PageVisit } from '../kit/page-visit.js';
import type { Problem } from '../kit/problem.js';
import { Tabs } from '../kit/tabs.js';
import { StaffPage } from './staff-page.js';

interface SettingsFrameProps {
  visit: PageVisit;
  /** key of its entry */
  tab: string;
  title?: string;
  problems?: readonly Problem[];
  children: ComponentChildren;
}

/** 設定 and its sides, as the contexts have declared them. */
export function SettingsFrame({ visit, tab, title, problems, children }: SettingsFrameProps) {
  const { settings } = kitTexts.of(visit.language);
  const sides = visit.settings ?? [];
  const here = sides.find(({ key }) => key === tab)?.label ?? settings;
  return (
    <StaffPage
      visit={visit}
      title={title ? `${title} ｜ ${here}` : here}
      heading={settings}
      current="settings"
      problems={problems}
    >
      <Tabs label={settings} items={sides.map(({ key, href, label }) => ({ href, label, current: key === tab }))} />
      {children}
    </StaffPage>
  );
}
