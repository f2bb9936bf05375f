import type { Visit } from '#platform';
import type { TypedOf } from '#ui/forms';
import { kanjiWithoutReading } from '#ui/i18n';
import type { ItemKind } from '../core/kinds/index.js';
import { deskTexts } from './desk.texts.js';
import { viewOf } from './kinds/index.js';
import type { ItemForm, QuestionnaireForm } from './questionnaire.form.js';

/** Where the host offers やさしい日本語: which items would show kanji without a reading. A hint; nothing waits for it. */
export function UnreadItems({ visit, form }: { visit: Visit; form: TypedOf<typeof QuestionnaireForm> }) {
  const t = deskTexts.of(visit.language);
  if (!visit.workspace.languages.includes('ja-easy')) return null;
  const places = form.items.flatMap((item, place) => (isUnread(item) ? [place] : []));
  if (places.length === 0) return null;
  return (
    <p class="hint">
      {t.unread}{' '}
      {places.map((place) => (
        <span key={place}>
          <a href={`#item-${place}`}>{t.item(place + 1)}</a>{' '}
        </span>
      ))}
      <br />
      {t.unreadHow}
    </p>
  );
}

export function isUnread({
  kind,
  label,
  easyLabel,
  hint,
  easyHint,
  choices,
  settings,
}: TypedOf<typeof ItemForm>): boolean {
  const own = viewOf({ kind: kind as ItemKind }).shownEasy?.(settings) ?? [];
  const shown = [easyLabel || label, easyHint || hint, ...choices.map((choice) => choice.easy || choice.label), ...own];
  return shown.some((text) => kanjiWithoutReading(text).length > 0);
}
