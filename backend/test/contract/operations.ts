import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../src/openapi';
import type { TestApp } from '../harness';

export interface Schema {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  example?: unknown;
  minimum?: number;
  minLength?: number;
  pattern?: string;
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  nullable?: boolean;
  additionalProperties?: unknown;
}

export interface Operation {
  id: string;
  method: string;
  path: string;
  permission: string;
  pathParameters: string[];
  queryParameters: string[];
  body?: Schema;
  /** Takes a file in the field `file`. */
  takesFile: boolean;
  answers: Record<string, Schema | undefined>;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Every operation of the OpenAPI document, with its schemas resolved. */
export function operationsOf(app: TestApp): { document: OpenAPIObject; operations: Operation[] } {
  const document = describeApi(app.nest);
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method): Operation[] => {
      const operation = item[method] as unknown as RawOperation | undefined;
      if (!operation) return [];
      const body = operation.requestBody?.content?.['application/json']?.schema;
      const parametersIn = (place: string) =>
        (operation.parameters ?? []).filter((parameter) => parameter.in === place);
      const parameters = parametersIn('path');
      return [
        {
          id: operation.operationId,
          method: method.toUpperCase(),
          path: parameters.reduce(withChoice, path),
          permission: operation['x-permission'] ?? '',
          pathParameters: parameters.filter(({ schema }) => !schema?.enum).map(({ name }) => name),
          queryParameters: parametersIn('query').map(({ name }) => name),
          takesFile: operation.requestBody?.content?.['multipart/form-data'] !== undefined,
          ...(body && { body: resolve(document, body) }),
          answers: Object.fromEntries(
            Object.entries(operation.responses).map(([status, answer]) => [
              status,
              answer.content?.['application/json']?.schema,
            ]),
          ),
        },
      ];
    }),
  );
  return { document, operations };
}

interface Parameter {
  in: string;
  name: string;
  schema?: Schema;
}

/** A part of the path that is one of a few words is no id: it takes the first of them. */
const withChoice = (path: string, { name, schema }: Parameter): string =>
  schema?.enum ? path.replace(`{${name}}`, String(schema.enum[0])) : path;

interface RawOperation {
  operationId: string;
  'x-permission'?: string;
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

/** Follows references and merges `allOf`, at any depth. */
export function resolve(document: OpenAPIObject, schema: Schema): Schema {
  if (schema.$ref)
    return resolve(document, document.components?.schemas?.[schema.$ref.split('/').at(-1)!] ?? {});
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map((part) => resolve(document, part)) };
  if (schema.allOf) {
    const parts = schema.allOf.map((part) => resolve(document, part));
    return Object.assign({}, ...parts, schema, {
      allOf: undefined,
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
    }) as Schema;
  }
  return {
    ...schema,
    ...(schema.properties && {
      properties: Object.fromEntries(
        Object.entries(schema.properties).map(([name, each]) => [name, resolve(document, each)]),
      ),
    }),
    ...(schema.items && { items: resolve(document, schema.items) }),
  };
}

/** A value the schema accepts: the documented example where there is one, else something plain. */
function sampleOf(schema: Schema, name = ''): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'object' || schema.properties) return sampleBody(schema);
  if (type === 'array') return [];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (schema.format === 'uuid') return crypto.randomUUID();
  if (schema.format === 'email') return 'someone@example.com';
  if (schema.format === 'uri') return 'https://example.com/page';
  if (schema.format === 'date-time') return '2030-01-01T00:00:00Z';
  if (schema.format === 'date') return '2026-01-01';
  if (schema.pattern?.includes('#')) return '#1f5f5b';
  return `Sample ${name}`.padEnd(schema.minLength ?? 0, 'x');
}

/** The required fields of a body. */
export function sampleBody(schema: Schema): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.properties ?? {})
      .filter(([name]) => schema.required?.includes(name))
      .map(([name, each]) => [name, sampleOf(each, name)]),
  );
}

export const fill = (path: string, ids: Record<string, string>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? crypto.randomUUID());
