import { DomainError, refusing } from '#platform';
import type { Sentence } from '#ui/i18n';

export const itself = refusing(
  'merge.itself',
  { ja: '同じものどうしは、1つにできません。', en: 'This is the same one.' },
  422,
);

/** @param where every place where the two stand beside each other */
export const apart = (where: readonly Sentence[]): DomainError =>
  new DomainError(
    'merge.clash',
    {
      ja: `このままでは1つにできません。${where.map(({ ja }) => ja).join(' ')}`,
      en: `They cannot be merged as they are. ${where.map(({ en }) => en).join(' ')}`,
    },
    { field: 'other' },
  );

export const nameTaken = refusing(
  'merge.name-taken',
  {
    ja: '同じ名称の事業所・機関がその後に登録されたため、元に戻せません。先に、その名称を変えてください。',
    en: 'An office of this name has been added since. Please rename it first.',
  },
  409,
  'undoing',
);

export const thirdOne = refusing(
  'merge.third',
  {
    ja: '同じ名前とメールアドレスの人が、名簿にもう1人います。先に、その人と1つにしてください。',
    en: 'There is a third person of this name and address. Please merge with that one first.',
  },
  409,
  'other',
);

export const tooLate = refusing(
  'merge.too-late',
  {
    ja: 'もう元に戻せません。1つにしてから30日が過ぎたか、そのあとにまた1つにしたり、消したりしています。',
    en: 'This cannot be undone any more: thirty days have passed, or it was merged or deleted again since.',
  },
  409,
  'undoing',
);

export const inUse = (where: readonly Sentence[]): DomainError =>
  new DomainError(
    'directory.in-use',
    {
      ja: `使われているので、消せません（${where.map(({ ja }) => ja).join('、')}）。同じものが2つあるなら、「1つにする」を使ってください。`,
      en: `This is in use and cannot be deleted (${where.map(({ en }) => en).join(', ')}). If it stands there twice, merge the two.`,
    },
    { field: 'deletion' },
  );
