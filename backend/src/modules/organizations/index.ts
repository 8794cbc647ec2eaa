export { type Account, Accounts } from './accounts';
export { EmailTaken } from './organization.errors';
export { OrganizationRegistered, UserChanged } from './organization.events';
export type { OrganizationView } from './organization.dto';
export type { MemberView } from './member.dto';
export { MembersService } from './members.service';
export { OrganizationsModule } from './organizations.module';
export { OrganizationsService } from './organizations.service';
