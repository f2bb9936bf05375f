export {
  type Catalogue,
  catalogue,
  easyJapaneseProblems,
  formatDay,
  formatMoment,
  formatSpan,
  formatTime,
  hasReadings,
  htmlLang,
  isoDay,
  kanjiWithoutReading,
  type Language,
  languages,
  plainText,
  readingOf,
  sentenceIn,
  stretchesOf,
  type Text,
  type Texts,
  zoneName,
} from '../i18n/index.js';
// prettier-ignore
export { Button, LinkButton } from './button.js';
export { Chip } from './chip.js';
export { classNames } from './class-names.js';
export { Facts } from './facts.js';
export { CheckField } from './form/check-field.js';
export { type Choice, Choices } from './form/choices.js';
export { EnterButton } from './form/enter-button.js';
export { fieldId } from './form/form-context.js';
export { FormPart, Pair } from './form/form-part.js';
export { Form } from './form/form.js';
export { HiddenField } from './form/hidden-field.js';
export { SelectField } from './form/select-field.js';
export { type Step, Steps } from './form/steps.js';
export { TextArea } from './form/text-area.js';
export { TextField } from './form/text-field.js';
export { Flow, Funnel, type FunnelStep } from './funnel.js';
export { type IconName } from './icon-paths.js';
export { Icon } from './icon.js';
export { Island } from './islands/island.js';
export { RowFilter } from './islands/row-filter.js';
export { Notice } from './notice.js';
export { type PageVisit, type StaffLinks } from './page-visit.js';
export { Pager } from './pager.js';
export { BarePage } from './pages/bare-page.js';
export { Confirm } from './pages/confirm.js';
export { Address, type Contact } from './pages/contact-footer.js';
export type { PageAbout } from './pages/about.js';
export { GuestPage } from './pages/guest-page.js';
export { registerNotices } from './pages/notices.js';
export { type Crumb, StaffPage } from './pages/staff-page.js';
export { withLanguage, withQuery } from './pages/with-query.js';
export { Panel } from './panel.js';
export { type Reading, ReadingContext, useReading, useTexts } from './reading.js';
export { Say } from './say.js';
export { Beside, Section } from './section.js';
export { type Column, type Row, Sheet } from './sheet.js';
export { States } from './states.js';
export { type Tab, Tabs } from './tabs.js';
export { Timeline, type TimelineEntry } from './timeline.js';
export { type Todo, TodoList } from './todo-list.js';
export { type Tone } from './tone.js';
export { When } from './when.js';
