import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { PaymentEventEntity } from './payment-event.entity';

@Injectable()
export class PaymentEventsRepository extends TenantRepository<PaymentEventEntity> {
  constructor(database: Database) {
    super(database, PaymentEventEntity);
  }

  async isKnown(eventId: string): Promise<boolean> {
    return (await this.count({ eventId })) > 0;
  }
}
