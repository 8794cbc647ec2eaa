import { Conflict, DomainError, Unprocessable } from '../../kernel/errors/errors';

export class InsufficientCredits extends DomainError {
  constructor(needed: number, available: number) {
    super(
      'payment_required',
      'insufficient_credits',
      `This needs ${needed} credits and you have ${available}. Buy more under Credits.`,
      [{ needed, available, message: `needs ${needed}, available ${available}` }],
    );
  }
}

export class BalanceTooLarge extends Unprocessable {
  constructor(largest: number) {
    super(`A balance can hold at most ${largest} credits.`);
  }
}

export class PlanRunning extends Conflict {
  constructor() {
    super('Your organization has this plan already.');
  }
}

export class NothingToManage extends Conflict {
  constructor() {
    super('There are no cards or invoices yet: they begin with a plan.');
  }
}
