import { Injectable } from '@nestjs/common';
import { AcrossTenants } from '../../kernel/database/across-tenants';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import type { PurchaseReference } from '../../ports/payments';
import { PaymentReversalEntity } from './payment-reversal.entity';
import { PurchaseEntity } from './purchase.entity';

@Injectable()
export class PurchasesRepository extends TenantRepository<PurchaseEntity> {
  constructor(
    database: Database,
    private readonly across: AcrossTenants,
  ) {
    super(database, PurchaseEntity);
  }

  /** Of any organization: messages of the provider name the payment only. */
  async withPayment(paymentId: string): Promise<PurchaseReference | null> {
    const row = await this.across.findOne(PurchaseEntity, { paymentId });
    return row && { organizationId: row.organizationId, purchaseId: row.id };
  }

  /** Whose credits came with that entry. */
  ofTransaction(transactionId: string): Promise<PurchaseEntity | null> {
    return this.findOne({ transactionId });
  }
}

@Injectable()
export class ReversalsRepository extends TenantRepository<PaymentReversalEntity> {
  constructor(database: Database) {
    super(database, PaymentReversalEntity);
  }

  ofPurchase(purchaseId: string): Promise<PaymentReversalEntity[]> {
    return this.find({ where: { purchaseId } });
  }

  about(purchaseId: string, reference: string): Promise<PaymentReversalEntity | null> {
    return this.findOne({ purchaseId, reference });
  }
}
