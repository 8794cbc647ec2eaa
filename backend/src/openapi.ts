import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ListOf, Text } from './kernel/http/fields';

class ErrorDetailBody {
  @Text({ optional: true, description: 'Path of the field in the request, e.g. crawl.max_pages.' })
  field?: string;

  @Text({ optional: true, description: 'What is wrong with it.' })
  message?: string;
}

/** The one shape of every error. */
class ErrorBody {
  @Text({ description: 'A stable code, e.g. not_found.', example: 'not_found' })
  error!: string;

  @Text({ description: 'One sentence for a person.' })
  message!: string;

  @ListOf(ErrorDetailBody, {
    description: 'What exactly is wrong; may carry further facts, e.g. needed and available credits.',
  })
  details!: ErrorDetailBody[];

  @Text({ description: 'Quote it when you report a problem.' })
  request_id!: string;
}

/** The groups of routes in the order of a day's work: sign in, describe, teach, print, talk, measure, pay. */
const groups: [name: string, about: string][] = [
  ['Sign-in', 'Accounts, tokens, sessions and passwords.'],
  ['Profile', 'Your own name, number and picture, as buyers see them.'],
  ['Organization', 'The brokerage itself.'],
  ['Team', 'Members, invitations and roles.'],
  ['Branding', 'What public pages look like, and the address they live at.'],
  ['Properties', 'Listings, their photos, search in outside sources, market figures.'],
  ['Chatbots', 'What answers home buyers, and for which listings.'],
  ['Tests of chatbots', 'Questions with expected answers that run after every training.'],
  ['Training', 'Web pages, documents, pictures and recordings as jobs, and the sources they leave.'],
  ['Knowledge', 'What was learnt: search it, and write answers and notes that come first.'],
  ['Gaps', 'What visitors asked and nothing answered.'],
  ['QR codes', 'Codes as files and on printed pieces.'],
  ['Signs', 'What a printed code leads to, now and at other times.'],
  ['Public', 'What visitors use without an account: chat, contact, codes.'],
  ['Conversations', 'The inbox: read, take over, answer live.'],
  ['Leads', 'People who left a way to reach them, with their consents.'],
  ['Tours', 'Visits asked for, agreed on, called off.'],
  ['Analytics', 'Counts by day, the way from scan to tour, use of models.'],
  ['Credits', 'Balance, ledger, prices, purchases.'],
  ['Webhooks', 'Signed messages to systems of the brokerage.'],
  ['Integrations', 'Keys of outside services.'],
  ['API keys', 'Access for programs.'],
  ['Fair housing', 'The rules of the guard and the log of its decisions.'],
  ['Audit', 'Who changed what, and whether the log is whole.'],
  ['Machine', 'For operators and payment services.'],
  ['Development', 'Only while no mail server is configured.'],
];

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const errorAnswers: Record<string, string> = {
  '400': 'The request is not valid: every bad field is listed.',
  '401': 'No valid access token or API key.',
  '402': 'Not enough credits, or the card was declined.',
  '403': 'Your role or API key does not allow this.',
  '404': 'Nothing here, or it belongs to another organization.',
  '409': 'Conflicts with what is there, or the same request is still running.',
  '413': 'The request is larger than this route accepts.',
  '415': 'The content type is not accepted here.',
  '422': 'Understood, but it cannot be done.',
  '429': 'Too many requests: see Retry-After.',
  '500': 'Something went wrong on our side.',
  '503': 'An outside service is not configured or not reachable.',
};

/** The whole HTTP contract, served at `/api/openapi.json` and kept in `backend/openapi.json`. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Real Estate AI Platform')
    .setDescription(
      "Chatbots that answer home buyers from a listing's facts and the brokerage's own material. Sign in with POST /api/auth/login, or send an API key, as `Authorization: Bearer …`. Lists are bare arrays, newest first; the next page is announced by the Link header.",
    )
    .setVersion('1.0.0')
    .setLicense('Proprietary', 'https://example.com/licence')
    .addServer('/')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'An access token of a user, or an API key of an organization.',
    });
  for (const [name, about] of groups) settings.addTag(name, about);
  const document = SwaggerModule.createDocument(app, settings.build(), {
    extraModels: [ErrorBody],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  addErrors(document);
  allowNullObjects(document);
  // Details carry further facts, e.g. how many credits are needed.
  Object.assign(document.components?.schemas?.ErrorDetailBody ?? {}, { additionalProperties: true });
  return document;
}

/** What may be null, where nothing else is: beside `allOf` the word `nullable` allows no null (OpenAPI 3.0.3, proposal 3). */
const nothing = { type: 'object', nullable: true, enum: [null] };

function allowNullObjects({ components }: OpenAPIObject): void {
  for (const schema of Object.values(components?.schemas ?? {}))
    for (const [name, field] of Object.entries('properties' in schema ? (schema.properties ?? {}) : {})) {
      if (!('allOf' in field) || !field.nullable || !field.allOf) continue;
      const { allOf, nullable: _nullable, type: _type, ...rest } = field;
      Object.assign((schema as { properties: object }).properties, {
        [name]: { ...rest, anyOf: [...allOf, nothing] },
      });
    }
}

/** Errors that a route itself tells of, by a decorator such as `@ApiPaymentRequiredResponse`. */
const declaredErrors = (responses: object): string[] =>
  Object.keys(responses).filter((code) => Number(code) >= 400);

function addErrors(document: OpenAPIObject): void {
  for (const path of Object.values(document.paths))
    for (const method of methods) {
      const operation = path[method];
      if (!operation) continue;
      const isPublic = (operation as { 'x-permission'?: string })['x-permission'] === 'public';
      const takesBody = operation.requestBody !== undefined;
      const takesParameters = (operation.parameters ?? []).length > 0;
      const inPath = (operation.parameters ?? []).some(
        (parameter) => 'in' in parameter && parameter.in === 'path',
      );
      const codes = [
        ...(takesBody || takesParameters ? ['400'] : []),
        ...(isPublic ? [] : ['401', '403']),
        ...(inPath || isPublic || takesBody ? ['404'] : []),
        ...(takesBody ? ['409', '413', '415', '422'] : []),
        '429',
        '500',
        '503',
      ];
      for (const code of [...codes, ...declaredErrors(operation.responses)])
        operation.responses[code] = {
          description: errorAnswers[code] ?? 'An error.',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorBody' } } },
          ...operation.responses[code],
        };
    }
}
