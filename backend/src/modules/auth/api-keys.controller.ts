import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../../kernel/access/access';
import { Returns } from '../../kernel/http/returns';
import { ApiKeysService } from './api-keys.service';
import { ApiKeyView, CreateApiKey, NewApiKey } from './auth.dto';

@ApiTags('API keys')
@Controller('api/api-keys')
export class ApiKeysController {
  constructor(private readonly apiKeys: ApiKeysService) {}

  @Get()
  @ApiOperation({ summary: 'List API keys' })
  @Access('api-keys:read')
  @Returns(ApiKeyView, { list: true })
  list(): Promise<ApiKeyView[]> {
    return this.apiKeys.list();
  }

  @Post()
  @ApiOperation({
    summary: 'Make an API key',
    description: 'The key is in this answer and nowhere else: it is stored as a hash.',
  })
  @Access('api-keys:write')
  @Returns(NewApiKey, { status: 201 })
  create(@Body() body: CreateApiKey): Promise<NewApiKey> {
    return this.apiKeys.create(body);
  }

  @Delete(':api_key_id')
  @ApiOperation({ summary: 'Revoke an API key' })
  @Access('api-keys:write')
  @Returns(undefined)
  revoke(@Param('api_key_id') apiKeyId: string): Promise<void> {
    return this.apiKeys.revoke(apiKeyId);
  }
}
