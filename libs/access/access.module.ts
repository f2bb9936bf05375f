import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessagingModule } from '#messaging/web';
import { Audit, Config, DigestReaders, LinkSigner, Registry, StaffDoor, StaffNames, WorkspaceProfile } from '#platform';
import { accessParts } from './access.parts.js';
import { Account } from './core/account.entity.js';
import { AccountNames } from './core/account-names.js';
import { Accounts } from './core/accounts.js';
import { AuditAnchors } from './core/audit-anchors.js';
import { AuditBook } from './core/audit-book.js';
import { AuditEntry } from './core/audit-entry.entity.js';
import { AuditTrail } from './core/audit-trail.js';
import { Digests } from './core/digests.js';
import { Door } from './core/door.js';
import { Homes } from './core/homes.js';
import { Invitations } from './core/invitations.js';
import { LogIn } from './core/log-in.js';
import { LoginLinks } from './core/login-links.js';
import { Members } from './core/members.js';
import { Membership } from './core/membership.entity.js';
import { OneTimeLink } from './core/one-time-link.entity.js';
import { Operation } from './core/operation.js';
import { SetUp } from './core/set-up.js';
import { StaffInvitation } from './core/staff-invitation.entity.js';
import { StaffSession } from './core/staff-session.entity.js';
import { AccountController } from './web/account.controller.js';
import { InvitationController } from './web/invitation.controller.js';
import { LoginController } from './web/login.controller.js';
import { MembersController } from './web/members.controller.js';
import { OperatorController } from './web/operator.controller.js';
import { SetUpController } from './web/set-up.controller.js';
import { SettingsController } from './web/settings.controller.js';
import { StartController } from './web/start.controller.js';
import { Workspace } from './core/workspace.entity.js';
import { Workspaces } from './core/workspaces.js';

/** Workspaces, staff and who may what. Global, because it stands behind the platform's ports, which every context uses. */
@Global()
@Module({
  imports: [
    MessagingModule,
    TypeOrmModule.forFeature([Workspace, Account, Membership, StaffSession, OneTimeLink, StaffInvitation, AuditEntry]),
  ],
  controllers: [
    StartController,
    SetUpController,
    LoginController,
    AccountController,
    OperatorController,
    InvitationController,
    MembersController,
    SettingsController,
  ],
  providers: [
    AccountNames,
    Accounts,
    AuditAnchors,
    AuditBook,
    AuditTrail,
    Digests,
    Door,
    Homes,
    Invitations,
    LogIn,
    LoginLinks,
    Members,
    Operation,
    SetUp,
    Workspaces,
    { provide: Audit, useExisting: AuditTrail },
    { provide: DigestReaders, useExisting: Digests },
    { provide: StaffDoor, useExisting: Door },
    { provide: StaffNames, useExisting: AccountNames },
    { provide: WorkspaceProfile, useExisting: Workspaces },
  ],
  exports: [Audit, DigestReaders, StaffDoor, StaffNames, WorkspaceProfile, SetUp],
})
export class AccessModule implements OnModuleInit {
  constructor(
    private readonly house: Registry,
    private readonly signer: LinkSigner,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.house.add(accessParts(this.signer, this.config));
  }
}
