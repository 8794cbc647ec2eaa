import { Controller, Get, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../../kernel/access/access';
import { Returns } from '../../../kernel/http/returns';
import { EmbedKnowledge } from './embed-knowledge';
import { EmbeddingsRepository } from './embeddings.repository';
import { EmbeddingsView } from './embeddings.dto';

@ApiTags('Knowledge')
@Controller('api/knowledge/embeddings')
export class EmbeddingsController {
  constructor(
    private readonly embeddings: EmbeddingsRepository,
    private readonly embedding: EmbedKnowledge,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'How much of the knowledge is found by meaning',
    description: 'Vectors follow the passages in the background; until then, and without them, words find.',
  })
  @Access('knowledge:read')
  @Returns(EmbeddingsView)
  async state(): Promise<EmbeddingsView> {
    const model = await this.embedding.model();
    if (!model) return { configured: false, model, passages: 0, embedded: 0, pending: 0 };
    const { passages, embedded } = await this.embeddings.state(model);
    return { configured: true, model, passages, embedded, pending: passages - embedded };
  }

  @Post()
  @ApiOperation({
    summary: 'Make the vectors that are missing',
    description: 'Happens by itself after each training and when the model changes; this starts it at once.',
  })
  @Access('knowledge:write')
  @Returns(EmbeddingsView)
  async embed(): Promise<EmbeddingsView> {
    await this.embedding.order();
    return this.state();
  }
}
