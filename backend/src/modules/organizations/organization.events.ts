/** A brokerage signed up; told within its own tenant and unit of work. */
export class OrganizationRegistered {
  constructor(readonly organizationId: string) {}
}

/** Somebody is about to be removed; told before the row goes, so that who points at it can let go. */
export class MemberRemoved {
  constructor(readonly userId: string) {}
}

/** A person left or was removed, or got another role or password: what they hold open must be checked again. */
export class UserChanged {
  constructor(readonly userId: string) {}
}
