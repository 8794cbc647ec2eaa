import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({ summary: 'Read the balance' })
  @Access('credits:read')
  @Returns(BalanceView)
  balance(): Promise<BalanceView> {
    return this.statements.balance();
  }

  @Get('transactions')
  @ApiOperation({ summary: 'List transactions', description: 'Every movement of credits, newest first.' })
  @Access('billing:read')
  @Returns(TransactionView, { list: true })
  transactions(@Query() query: PageQuery): Promise<Page<TransactionView>> {
    return this.statements.page(query);
  }

  @Get('prices')
  @ApiOperation({ summary: 'What things cost', description: 'What things cost, and what credits cost.' })
  @Access('credits:read')
  @Returns(PricesView)
  prices(): PricesView {
    return this.statements.prices();
  }

  @Get('usage')
  @ApiOperation({
    summary: 'Credits spent by day and kind',
    description: 'Credits spent by day (UTC) and kind of work.',
  })
  @Access('credits:read')
  @Returns(UsageView, { list: true })
  usage(@Query() { days }: UsageQuery): Promise<UsageView[]> {
    return this.statements.usage(days);
  }
}
