import { type Problem, Button, Form, Section, SettingsFrame } from '#ui';
import { Fields, type TypedOf } from '#ui/forms';
import type { Visit } from '#platform';
import { catalogue } from '#ui/i18n';
import type { MemberLine } from '../core/members.js';
import { RoleForm } from './members.form.js';

interface MemberPageProps {
  visit: Visit;
  member: MemberLine;
  form: TypedOf<typeof RoleForm>;
  problems?: readonly Problem[];
  /** of the removal */
  removalProblems?: readonly Problem[];
}

export function MemberPage({ visit, member, form, problems = [], removalProblems = [] }: MemberPageProps) {
  const t = texts.of(visit.language);
  const at = `/w/${visit.workspace.slug}/staff/members/${member.id}`;
  return (
    <SettingsFrame visit={visit} tab="members" title={member.name} problems={[...problems, ...removalProblems]}>
      <Section title={`${member.name} (${member.email})`}>
        <Form action={`${at}/role`} problems={problems} class="narrow">
          <Fields of={RoleForm} typed={form} />
          <div class="row">
            <Button>{t.change}</Button>
          </div>
        </Form>
      </Section>
      <Section title={t.removal} stack>
        <p>{t.removalLead}</p>
        <Form action={`${at}/removal`} name="removal" problems={removalProblems}>
          <div class="row">
            <Button kind="quiet">{t.remove(member.name)}</Button>
          </div>
        </Form>
      </Section>
    </SettingsFrame>
  );
}

const texts = catalogue({
  ja: {
    change: '権限を変える',
    removal: '職員から外す',
    removalLead:
      'この団体のページに入れなくなります。アカウントと、したことの記録は残ります。もう一度招待すれば、戻れます。',
    remove: (name: string) => `${name}を外す`,
  },
  en: {
    change: 'Change the role',
    removal: 'Remove from the staff',
    removalLead:
      'They can no longer enter the pages of this host body. The account and the trail stay. A new invitation brings them back.',
    remove: (name: string) => `Remove ${name}`,
  },
});
