import { Conflict, Unprocessable } from '../../kernel/errors/errors';

export class EmailTaken extends Conflict {
  constructor() {
    super('Someone is registered with this e-mail address already.', 'conflict', [
      { field: 'email', message: 'email is registered already' },
    ]);
  }
}

/** Of the invited person: there is no field with the address that could carry it. */
export class HasAccount extends Conflict {
  constructor(email: string) {
    super(
      `${email} has an account here already. Sign in with it, or ask for an invitation to another address.`,
    );
  }
}

export class LastAdmin extends Conflict {
  constructor() {
    super('This is the last admin: make someone else admin first.', 'last_admin');
  }
}

export class InvitationGone extends Unprocessable {
  constructor() {
    super('This invitation was used, withdrawn or has expired. Ask for a new one.', 'invitation_gone');
  }
}
