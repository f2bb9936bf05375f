export {
  type Catalogue, catalogue, type DayOptions, easyJapaneseProblems, fiscalYearOf, formatDay, formatFiscalYear, formatMoment, formatSpan, formatTime,
  htmlLang, isoDay, type Language, languages, plainText, readingOf, sentenceIn, stretchesOf, type Text, type Texts,
} from '../i18n/index.js'; // prettier-ignore
export { type AssetUrls, assetUrls, provideAssets, type StyleName } from './asset-urls.js';
export { Button, type ButtonProps, LinkButton, type LinkButtonProps } from './button.js';
export { Chip } from './chip.js';
export { classNames } from './class-names.js';
export { type Fact, Facts } from './facts.js';
export { CheckField, type CheckFieldProps } from './form/check-field.js';
export { type Choice, Choices, type ChoicesProps } from './form/choices.js';
export { EnterButton } from './form/enter-button.js';
export { fieldId } from './form/form-context.js';
export { FormPart, Pair } from './form/form-part.js';
export { Form, type FormProps } from './form/form.js';
export { HiddenField } from './form/hidden-field.js';
export { SelectField, type SelectFieldProps } from './form/select-field.js';
export { type Step, Steps, type StepsProps } from './form/steps.js';
export { TextArea, type TextAreaProps } from './form/text-area.js';
export { type FieldProps, TextField, type TextFieldProps } from './form/text-field.js';
export { Flow, Funnel, type FunnelStep } from './funnel.js';
export { type IconName } from './icon-paths.js';
export { Icon } from './icon.js';
export { Island, type IslandProps } from './islands/island.js';
export { RowFilter } from './islands/row-filter.js';
export { Notice } from './notice.js';
export { type NavEntry, type PageVisit, type PageWorkspace, type StaffLinks } from './page-visit.js';
export { Pager, type PagerProps } from './pager.js';
export { BarePage, type BarePageProps } from './pages/bare-page.js';
export { Confirm, type ConfirmProps } from './pages/confirm.js';
export { Address, type Contact } from './pages/contact-footer.js';
export { GuestPage, type GuestPageProps } from './pages/guest-page.js';
export { registerNotices } from './pages/notices.js';
export { type Crumb, StaffPage, type StaffPageProps } from './pages/staff-page.js';
export { withQuery } from './pages/with-query.js';
export { Panel } from './panel.js';
export { type Reading, ReadingContext, useReading, useTexts } from './reading.js';
export { Say } from './say.js';
export { Beside, Section } from './section.js';
export { type Column, type Row, Sheet, type SheetProps } from './sheet.js';
export { type StateLink, States } from './states.js';
export { type Tab, Tabs } from './tabs.js';
export { Timeline, type TimelineEntry } from './timeline.js';
export { type Todo, TodoList } from './todo-list.js';
export { type Tone } from './tone.js';
export { When } from './when.js';
