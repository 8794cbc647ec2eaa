export { type Account, Accounts } from './accounts';
export { type Agent, Agents } from './agents';
export { EmailTaken } from './organization.errors';
export { MemberRemoved, OrganizationRegistered, UserChanged } from './organization.events';
export type { OrganizationView } from './organization.dto';
export type { MemberView } from './member.dto';
export { MembersService } from './members.service';
export { OrganizationsModule } from './organizations.module';
export { OrganizationsService } from './organizations.service';
