export { type Account, Accounts } from './accounts';
export { type Agent, Agents } from './agents';
export { MemberRemoved, OrganizationRegistered, UserChanged } from './organization.events';
export type { OrganizationView } from './organization.dto';
export { OrganizationsModule } from './organizations.module';
export { Portraits } from './profile/portraits';
export { readPhone, writePhone } from './phone-number';
export { OrganizationsService } from './organizations.service';
