import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { type Page, PageQuery } from '../../kernel/http/page';
import { Returns } from '../../kernel/http/returns';
import { BalanceView, PricesView, TransactionView, UsageQuery, UsageView } from './credits.dto';
import { Statements } from './statements.service';

@ApiTags('Credits')
@Controller('api/credits')
export class CreditsController {
  constructor(private readonly statements: Statements) {}

  @Get('balance')
  @Access('credits:read')
  @Returns(BalanceView)
  balance(): Promise<BalanceView> {
    return this.statements.balance();
  }

  /** Every movement of credits, newest first. */
  @Get('transactions')
  @Access('billing:read')
  @Returns(TransactionView, { list: true })
  transactions(@Query() query: PageQuery): Promise<Page<TransactionView>> {
    return this.statements.page(query);
  }

  /** What things cost, and what credits cost. */
  @Get('prices')
  @Access('credits:read')
  @Returns(PricesView)
  prices(): PricesView {
    return this.statements.prices();
  }

  /** Credits spent by day (UTC) and kind of work. */
  @Get('usage')
  @Access('credits:read')
  @Returns(UsageView, { list: true })
  usage(@Query() { days }: UsageQuery): Promise<UsageView[]> {
    return this.statements.usage(days);
  }
}
