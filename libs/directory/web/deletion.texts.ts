import { catalogue } from '#ui/i18n';

export const deletionTexts = catalogue({
  ja: {
    title: { office: '事業所・機関を名簿から消す', person: '人を名簿から消す' },
    question: (name: string) => `「${name}」を名簿から消します。元には戻せません。`,
    verb: '消す',
  },
  en: {
    title: { office: 'Delete an office', person: 'Delete a person' },
    question: (name: string) => `“${name}” will be deleted from the directory. This cannot be undone.`,
    verb: 'Delete',
  },
});
