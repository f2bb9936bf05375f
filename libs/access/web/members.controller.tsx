import { Body, Controller, Get, Post } from '@nestjs/common';
import { Id, page, readForm, seeOther, Staff, type Visit, Visited, refusal } from '#platform';
import { type Problem } from '#ui';
import { Invitations } from '../core/invitations.js';
import { Members } from '../core/members.js';
import type { Role } from '../core/roles.rules.js';
import { MemberPage } from './member.page.js';
import { InviteForm, RoleForm } from './members.form.js';
import { MembersPage } from './members.page.js';

@Controller('/w/:slug/staff/members')
@Staff('members.manage')
export class MembersController {
  constructor(
    private readonly members: Members,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  async list(@Visited() visit: Visit) {
    return page(<MembersPage visit={visit} form={new InviteForm()} {...await this.members.list(visit.workspace.id)} />);
  }

  @Post('invitations')
  async invite(@Visited() visit: Visit, @Body() body: unknown) {
    const { form, problems } = await readForm(InviteForm, body, visit.language);
    if (problems.length) return this.#again(visit, form, problems);
    const { id: workspaceId, slug } = visit.workspace;
    const language = visit.language === 'en' ? 'en' : 'ja';
    try {
      await this.invitations.invite(visit.actor, { workspaceId, email: form.email, role: form.role as Role, language });
    } catch (error) {
      return this.#again(visit, form, refusal(error, visit.language));
    }
    return seeOther(`/w/${slug}/staff/members`, 'member-invited');
  }

  @Post('invitations/:id/withdrawal')
  async withdraw(@Visited() visit: Visit, @Id() id: string) {
    await this.invitations.withdraw(visit.actor, visit.workspace.id, id);
    return seeOther(`/w/${visit.workspace.slug}/staff/members`, 'invitation-withdrawn');
  }

  @Get(':id')
  async open(@Visited() visit: Visit, @Id() id: string) {
    const member = await this.members.open(visit.workspace.id, id);
    return page(<MemberPage visit={visit} member={member} role={member.role} />);
  }

  @Post(':id/role')
  async changeRole(@Visited() visit: Visit, @Id() id: string, @Body() body: unknown) {
    const { form, problems } = await readForm(RoleForm, body, visit.language);
    const member = await this.members.open(visit.workspace.id, id);
    const again = (wrong: readonly Problem[]) =>
      page(<MemberPage visit={visit} member={member} role={form.role} problems={wrong} />, 422);
    if (problems.length) return again(problems);
    try {
      await this.members.changeRole(visit.actor, visit.workspace.id, id, form.role as Role);
    } catch (error) {
      return again(refusal(error, visit.language));
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/members`, 'changed');
  }

  @Post(':id/removal')
  async remove(@Visited() visit: Visit, @Id() id: string) {
    try {
      await this.members.remove(visit.actor, visit.workspace.id, id);
    } catch (error) {
      const problems = refusal(error, visit.language).map(({ sentence }) => ({ field: '', sentence }));
      const member = await this.members.open(visit.workspace.id, id);
      return page(<MemberPage visit={visit} member={member} role={member.role} removalProblems={problems} />, 422);
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/members`, 'member-removed');
  }

  async #again(visit: Visit, form: InviteForm, problems: readonly Problem[]) {
    return page(
      <MembersPage visit={visit} form={form} problems={problems} {...await this.members.list(visit.workspace.id)} />,
      422,
    );
  }
}
