import type { TodoSource } from '#events';
import { rows } from '#platform';
import { catalogue } from '#ui/i18n';

/** Names of offices that nobody has looked at. */
export const officeTodos: TodoSource = {
  key: 'office-names',
  permission: 'registrations.edit',
  async read(tx, { workspaceId, language }) {
    const [found] = await rows<{ names: number }>(
      tx,
      'select count(*)::int as names from unlinked_office where workspace_id = $1',
      [workspaceId],
    );
    if (!found?.names) return null;
    const { title, detail, action } = texts.of(language);
    const todo = { key: 'office-names', tone: 'wait' as const, about: 'people' as const };
    return [{ ...todo, title: title(found.names), detail, action: { label: action, path: 'office-names' } }];
  },
};

const texts = catalogue({
  ja: {
    title: (count: number) => `名簿にない事業所名が${count}件あります`,
    detail: '申込に書かれた名称です。書き間違いが別の事業所として数えられないよう、確かめます',
    action: '確かめる',
  },
  en: {
    title: (count: number) => (count === 1 ? 'One office name is not in the directory' : `${count} office names are not in the directory`), // prettier-ignore
    detail: 'They were typed on applications. Look at them, so that a misspelt name does not count as another office',
    action: 'Look at them',
  },
});
