import { Injectable } from '@nestjs/common';
import { NotFound, ValidationFailed } from '../../kernel/errors/errors';
import { validation } from '../../kernel/http/validation';
import {
  ChatPages,
  chatStrings,
  type ContactOutcome,
  Conversations,
  pageLanguage,
  readPageQuery,
} from '../conversations';
import { CaptureLead } from './capture-lead';
import type { SeenAt } from './consents';
import { consentChannels } from './lead-consent.entity';
import { LeaveContact } from './lead.dto';
import { needsAddress, readContact } from './read-contact';

type RenderedPage = Awaited<ReturnType<ChatPages['render']>>;

interface SentForm {
  botId: string;
  fields: Record<string, unknown>;
  acceptLanguage?: string;
  seen: SeenAt;
}

const fieldNames = [
  'name',
  'email',
  'phone',
  'message',
  'timeline',
  'financing',
  'represented',
  'tour_1',
  'tour_2',
  'tour_3',
  'tour_with',
] as const;

/** The contact form as a browser without JavaScript sends it. */
@Injectable()
export class ContactByForm {
  constructor(
    private readonly conversations: Conversations,
    private readonly leads: CaptureLead,
    private readonly pages: ChatPages,
  ) {}

  async send({ botId, fields, acceptLanguage, seen }: SentForm): Promise<RenderedPage> {
    const page = { ...readPageQuery(fields), botId, acceptLanguage };
    const values = Object.fromEntries(fieldNames.map((name) => [name, text(fields[name])]));
    try {
      const wish = await readForm(fields, values);
      const bot = await this.conversations.openBot(botId);
      const language = pageLanguage(page.lang, acceptLanguage, bot.languages);
      // Read once before: a form with mistakes must not leave an empty conversation behind.
      readContact(wish);
      const { id } = await this.conversations.start(bot, {
        property_id: page.property,
        qr_code: page.qr,
        ...page.campaign,
        language,
        channel: 'form',
      });
      await this.leads.capture(id, wish, seen);
      return await this.pages.render(page, { sentBy: wish.name, errors: [], values: {} });
    } catch (error) {
      if (error instanceof NotFound) return this.pages.render(page);
      if (!(error instanceof ValidationFailed)) throw error;
      return this.pages.render(page, {
        errors: inWords(error, pageLanguage(page.lang, acceptLanguage)),
        values,
      });
    }
  }
}

function readForm(fields: Record<string, unknown>, values: Record<string, string>): Promise<LeaveContact> {
  const { name, represented, tour_1, tour_2, tour_3, tour_with, ...rest } = values;
  const times = [tour_1, tour_2, tour_3].filter(Boolean);
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''));
  const version = text(fields['consent_version']);
  const consent = {
    ...Object.fromEntries(
      consentChannels.map((channel) => [channel, fields[`consent_${channel}`] === 'yes']),
    ),
    ...(version && { version }),
  };
  return validation().transform(
    {
      name,
      ...filled,
      ...(times.length > 0 && { tour: { preferred_times: times, ...(tour_with && { with: tour_with }) } }),
      ...(represented && { represented: represented === 'yes' }),
      consent,
    },
    { type: 'body', metatype: LeaveContact },
  ) as Promise<LeaveContact>;
}

function inWords(
  error: ValidationFailed,
  language: ReturnType<typeof pageLanguage>,
): ContactOutcome['errors'] {
  const strings = chatStrings(language);
  const words: Record<string, string> = {
    name: strings.needName,
    email: strings.badEmail,
    phone: strings.badPhone,
  };
  const noAddress = error.details.some(({ message }) => message === needsAddress);
  return error.details.map(({ field = '', message = '' }) => ({
    field,
    message: field.startsWith('tour')
      ? strings.badTour
      : field === 'email' && noAddress
        ? strings.needEmailOrPhone
        : (words[field] ?? message),
  }));
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 4000) : '');
