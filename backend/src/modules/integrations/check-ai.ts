import { Injectable } from '@nestjs/common';
import { Ai, failureSentences } from '../../ports/ai';
import type { IntegrationCheck } from './integration.dto';

/** Tries the key of the model service. */
@Injectable()
export class CheckAi {
  constructor(private readonly ai: Ai) {}

  /** @throws {NotConfigured} without any key */
  async check(): Promise<IntegrationCheck> {
    const { problem, unknownModels } = await this.ai.check();
    if (problem) return { works: false, message: failureSentences[problem] };
    if (unknownModels.length > 0)
      return {
        works: false,
        message: `The service takes the key, but does not list ${unknownModels.join(', ')}.`,
      };
    return { works: true, message: 'The service takes the key and has the models that are set.' };
  }
}
