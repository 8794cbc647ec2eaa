import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../kernel/database/database';
import { TenantRepository } from '../../kernel/tenancy/tenant.repository';
import { AgentQuestionEntity } from './agent-question.entity';

@Injectable()
export class AgentQuestionsRepository extends TenantRepository<AgentQuestionEntity> {
  constructor(database: Database) {
    super(database, AgentQuestionEntity);
  }

  about(messageId: string): Promise<AgentQuestionEntity | null> {
    return this.findOne({ messageId });
  }

  openIn(conversationIds: string[]): Promise<AgentQuestionEntity[]> {
    if (conversationIds.length === 0) return Promise.resolve([]);
    return this.find({ where: { conversationId: In(conversationIds), answeredAt: IsNull() } });
  }

  ofConversations(ids: string[]): Promise<AgentQuestionEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.find({ where: { conversationId: In(ids) } });
  }

  /** False when somebody else has answered it already. */
  async answered(id: string, at: string): Promise<boolean> {
    return (await this.changeWhere({ id, answeredAt: IsNull() }, { answeredAt: at })) > 0;
  }

  async letGoOfAgent(agentId: string): Promise<void> {
    await this.changeWhere({ agentId }, { agentId: null });
  }
}
