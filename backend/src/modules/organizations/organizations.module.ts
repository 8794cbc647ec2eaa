import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Accounts } from './accounts';
import { Agents } from './agents';
import { InvitationEntity } from './invitation.entity';
import { InvitationsRepository } from './invitations.repository';
import { InvitationsService } from './invitations.service';
import { JoinByInvitation } from './join-by-invitation';
import { MembersController } from './members.controller';
import { MembersService } from './members.service';
import { OrganizationEntity } from './organization.entity';
import { OrganizationsController } from './organizations.controller';
import { OrganizationsRepository } from './organizations.repository';
import { OrganizationsService } from './organizations.service';
import { Portraits } from './profile/portraits';
import { ProfileController } from './profile/profile.controller';
import { Profile } from './profile/profile.service';
import { PublicPortraitsController } from './profile/public-portraits.controller';
import { PublicInvitationsController } from './public-invitations.controller';
import { UserEntity } from './user.entity';
import { UsersRepository } from './users.repository';

@Module({
  imports: [TypeOrmModule.forFeature([OrganizationEntity, UserEntity, InvitationEntity])],
  controllers: [
    OrganizationsController,
    MembersController,
    PublicInvitationsController,
    ProfileController,
    PublicPortraitsController,
  ],
  providers: [
    OrganizationsRepository,
    UsersRepository,
    InvitationsRepository,
    Accounts,
    Agents,
    Portraits,
    Profile,
    OrganizationsService,
    MembersService,
    InvitationsService,
    JoinByInvitation,
  ],
  exports: [Accounts, Agents, Portraits, OrganizationsService, MembersService],
})
export class OrganizationsModule {}
