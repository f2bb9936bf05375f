import { catalogue } from '#ui/i18n';
import { Choices, useTexts } from '#ui';
import { roleTexts } from '../core/role-texts.js';
import { roles } from '../core/roles.rules.js';

/** One of the roles, each with what it is for. */
export function RoleChoice({ value }: { value: string }) {
  const t = useTexts(texts);
  const words = useTexts(roleTexts);
  const options = roles.map((role) => ({ value: role, label: words.names[role], hint: words.meanings[role] }));
  return <Choices kind="radio" name="role" legend={t.role} value={value} options={options} required />;
}

const texts = catalogue({ ja: { role: '権限' }, en: { role: 'Role' } });
