import { type Language, plainText, type Sentence, sentenceIn } from '#ui/i18n';
import type { TypedOf } from '#ui/forms';
import { yen } from '../core/event-facts.js';
import { EventForm, SessionForm } from './event.form.js';
import { isBlankLine } from './blank-rows.js';
import { foldTexts } from './fold.texts.js';
import type { FoldName } from './fold-of-field.js';
import { waysOf } from './ways-of-form.js';

type Whole = TypedOf<typeof EventForm>;

/** What each folded part holds, in one line. */
export function foldSays(form: Whole, language: Language, choosesSeries: boolean): Record<FoldName, string> {
  const t = foldTexts.of(language);
  const lines = form.sessions.flatMap(({ programme }) => programme).filter((line) => !isBlankLine(line));
  const speakers = lines.flatMap(({ speakers: typed }) => typed.split('\n').filter((name) => name.trim()));
  const languages = [
    Object.values(form.easy).some(Boolean) && t.easy,
    Object.values(form.en).some(Boolean) && t.english,
  ];
  const said: Record<FoldName, (string | false)[]> = {
    series: [
      choosesSeries && (form.newSeries ? t.seriesNew(form.newSeries) : t.seriesNone),
      form.number === '' ? t.numberNext : t.number(form.number),
    ],
    content: [form.description ? t.text : t.textNone, t.lines(lines.length), t.speakers(speakers.length)],
    sessions: sessionsSay(form, language),
    entry: [
      optionOf(EventForm.fields.entry.look.options, form.entry, language),
      form.opensOn ? t.opensOn(form.opensOn) : t.opens,
      form.deadlineAt !== '' && t.closesAt(form.deadlineAt),
      form.headcounts !== '' && t.headcounts,
    ],
    asks: [t.names, form.asksSupport ? t.support : t.supportNot, form.companions !== 'none' && t.companions],
    fee: feesSay(form, language),
    online: onlineSays(form, language),
    contact: [form.contactPhone, form.contactFax && `FAX ${form.contactFax}`, form.contactEmail].some(Boolean)
      ? [form.contactPhone, form.contactFax && `FAX ${form.contactFax}`, form.contactEmail]
      : [t.noWay],
    mails: [form.usualMails ? t.usual : t.noMails],
    visibility: [t.anybody, form.protectedNames ? t.namesProtected : t.namesPlain],
    languages: [languages.some(Boolean) ? t.written(languages.filter(Boolean).join(t.and)) : t.japaneseOnly],
  }; // prettier-ignore
  return Object.fromEntries(
    Object.entries(said).map(([name, parts]) => [name, parts.filter(Boolean).join(t.dot)]),
  ) as Record<FoldName, string>;
}

function sessionsSay({ sessions }: Whole, language: Language): (string | false)[] {
  const t = foldTexts.of(language);
  const titles = sessions.map(({ title }) => plainText(title)).filter(Boolean);
  const pools = sessions[0]?.pools.length ?? 0;
  return [
    t.sessions(sessions.length),
    titles.length > 0 && titles.join(t.and),
    pools > 1 && t.places(pools),
    sessions.length === 1 && t.more,
  ];
}

function feesSay({ sessions }: Whole, language: Language): (string | false)[] {
  const asked = sessions.flatMap(({ title, fee }) => {
    const amount = SessionForm.fields.fee.valueOf(fee);
    return amount ? [`${plainText(title)} ${yen(amount, language)}`.trim()] : [];
  });
  return asked.length > 0 ? asked : [foldTexts.of(language).free];
}

function onlineSays(form: Whole, language: Language): (string | false)[] {
  const t = foldTexts.of(language);
  if (!waysOf(form).includes('online')) return [t.noOnline];
  const capacity = form.sessions[0]?.pools.find(({ mode }) => mode === 'online')?.capacity;
  return [capacity ? t.limit(capacity) : t.noLimit, form.joinUrl ? t.linkSet : t.linkLater];
}

function optionOf(
  options: readonly { value: string; label: Sentence | string }[] | undefined,
  value: string,
  language: Language,
): string {
  const label = options?.find((option) => option.value === value)?.label ?? '';
  return typeof label === 'string' ? label : sentenceIn(label, language);
}
