import { Injectable } from '@nestjs/common';
import { DomainError, NotFound } from '../../kernel/errors/errors';
import { isStorable } from '../../kernel/http/fields';
import type { LinkPage } from '../../kernel/http/link-page';
import { Branding } from '../branding';
import { Transcripts } from '../conversations';
import { AgentQuestionsRepository } from './agent-questions.repository';
import { replyPage } from './reply-page';
import { ReplyLinks } from './reply-links';
import { ReplyWriter } from './reply-writer';

const longest = 2000;

interface Attempt {
  text: string;
  teach: boolean;
  error: string;
}

/** The page behind the address in a mail to an agent. */
@Injectable()
export class ReplyPages {
  constructor(
    private readonly links: ReplyLinks,
    private readonly transcripts: Transcripts,
    private readonly questions: AgentQuestionsRepository,
    private readonly branding: Branding,
    private readonly writer: ReplyWriter,
  ) {}

  async show(token: string, sent: boolean, attempt?: Attempt): Promise<LinkPage> {
    const { conversationId, questionId } = await this.link(token);
    const [talk, { companyName, primaryColor }, question] = await Promise.all([
      this.transcripts.of(conversationId),
      this.branding.forOrganization(),
      questionId ? this.questions.maybe(questionId) : null,
    ]);
    return replyPage({
      token,
      company: companyName,
      color: primaryColor,
      sent,
      question: question && { text: question.question, isAnswered: question.answeredAt !== null },
      ...talk,
      ...(attempt ?? { text: '', teach: false, error: '' }),
    });
  }

  /** Null when it is done; else the page again, with everything that was written still on it. */
  async answer(token: string, fields: Record<string, unknown>): Promise<LinkPage | null> {
    const link = await this.link(token);
    const text = (typeof fields['content'] === 'string' ? fields['content'] : '')
      .replace(/\r\n/g, '\n')
      .trim();
    const teach = fields['teach'] === 'yes';
    const key =
      typeof fields['key'] === 'string' && /^[\w-]{8,50}$/.test(fields['key']) ? fields['key'] : undefined;
    try {
      if (fields['action'] === 'give_back') await this.writer.giveBack(link);
      else {
        const error = problemOf(text);
        if (error) return await this.show(token, false, { text, teach, error });
        await this.writer.write(link, { text, teach, key });
      }
      return null;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return this.show(token, false, { text, teach, error: error.message });
    }
  }

  private async link(token: string) {
    const link = await this.links.find(token);
    if (!link) throw new NotFound();
    return link;
  }
}

function problemOf(text: string): string {
  if (text === '') return 'Write something first.';
  if (text.length > longest) return `Please shorten it to ${longest} characters; these are ${text.length}.`;
  return isStorable(text) ? '' : 'The text contains characters that cannot be kept.';
}
