import { Body, Controller, Get, Post } from '@nestjs/common';
import { Id, page, seeOther, Staff, type Visit, Visited, refusal } from '#platform';
import { type Problem } from '#ui';
import type { TypedOf } from '#ui/forms';
import { Invitations } from '../core/invitations.js';
import { Members } from '../core/members.js';
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
    return page(
      <MembersPage visit={visit} form={InviteForm.blank()} {...await this.members.list(visit.workspace.id)} />,
    );
  }

  @Post('invitations')
  async invite(@Visited() visit: Visit, @Body() sent: InviteForm) {
    if (sent.refused.length) return this.#again(visit, sent.typed, sent.problems(visit.language));
    const { id: workspaceId, slug } = visit.workspace;
    const language = visit.language === 'en' ? 'en' : 'ja';
    try {
      await this.invitations.invite(visit.actor, { ...sent.value, workspaceId, language });
    } catch (error) {
      return this.#again(visit, sent.typed, refusal(error, visit.language));
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
    return page(<MemberPage visit={visit} member={member} form={RoleForm.of(member)} />);
  }

  @Post(':id/role')
  async changeRole(@Visited() visit: Visit, @Id() id: string, @Body() sent: RoleForm) {
    const member = await this.members.open(visit.workspace.id, id);
    const again = (problems: readonly Problem[]) =>
      page(<MemberPage visit={visit} member={member} form={sent.typed} problems={problems} />, 422);
    if (sent.refused.length) return again(sent.problems(visit.language));
    try {
      await this.members.changeRole(visit.actor, visit.workspace.id, id, sent.value.role);
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
      return page(
        <MemberPage visit={visit} member={member} form={RoleForm.of(member)} removalProblems={problems} />,
        422,
      );
    }
    return seeOther(`/w/${visit.workspace.slug}/staff/members`, 'member-removed');
  }

  async #again(visit: Visit, form: TypedOf<typeof InviteForm>, problems: readonly Problem[]) {
    return page(
      <MembersPage visit={visit} form={form} problems={problems} {...await this.members.list(visit.workspace.id)} />,
      422,
    );
  }
}
