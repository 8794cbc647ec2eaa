import { Conflict, Unprocessable } from '../../kernel/errors/errors';

export class EmailTaken extends Conflict {
  constructor() {
    super('Someone is registered with this e-mail address already.', 'conflict', [
      { field: 'email', message: 'email is registered already' },
    ]);
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
