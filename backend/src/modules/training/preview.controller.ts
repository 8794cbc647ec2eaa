import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { Limited } from '../../kernel/rate-limits/limited';
import { PreviewUrl, PreviewView, viewPreview } from './preview.dto';
import { crawlOf } from './source-settings';
import { TrainingCredits } from './training-credits';
import { asDomainError } from './training.errors';
import { WebReader } from './web/web-reader';

@ApiTags('Training')
@Controller('api/training')
export class PreviewController {
  constructor(
    private readonly web: WebReader,
    private readonly credits: TrainingCredits,
  ) {}

  @Post('url-preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'See which pages a crawl would read',
    description: 'Reads the first page and the sitemap only. Free.',
  })
  @Access('knowledge:write')
  @Limited({ name: 'url-preview', points: 30, per: 60, by: 'organization' })
  @Returns(PreviewView)
  async preview(@Body() { url, crawl }: PreviewUrl): Promise<PreviewView> {
    const outlook = await this.web.preview(url, crawlOf(crawl ?? {})).catch((error: unknown) => {
      throw asDomainError(error);
    });
    return viewPreview(outlook, this.credits.priceOf(outlook.pages.length));
  }
}
