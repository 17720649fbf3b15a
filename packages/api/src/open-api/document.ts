import type { Contract, Route } from '../frame/contract.ts';
import { type JsonSchema, schemaName, schemasOf } from './schemas.ts';

/** OpenAPI 3.1 of everything under /api/v1, made from the same contracts that requests are checked against. */
export function openApiDocument(routes: readonly Route[], version: string) {
  const schemas = schemasOf(routes);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = `/api/v1${route.contract.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.contract.method.toLowerCase()]: operation(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mortise API',
      version,
      description:
        'Everything the interface does. Send an API key as `Authorization: Bearer mo_…`. Writes accept `Idempotency-Key`. Errors are `application/problem+json`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ apiKey: [] }, { session: [] }],
    tags: [...new Set(routes.map(({ contract }) => contract.group))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...schemas, Problem: problemSchema },
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, `mo_…`.' },
        session: { type: 'apiKey', in: 'cookie', name: 'mortise.session' },
      },
      responses: {
        Problem: {
          description: 'What went wrong, in the language of the caller.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

function operation(route: Route, schemas: Record<string, JsonSchema>) {
  const { contract } = route;
  const ref = (part: 'body' | 'answer') => ({ $ref: `#/components/schemas/${schemaName(route, part)}` });
  const bodyType = contract.streams?.in;
  return {
    operationId: schemaName(route, 'params').replace(/\.params$/, ''),
    tags: [contract.group],
    summary: contract.summary,
    ...(contract.open && { security: [] }),
    parameters: [
      ...parameters('path', schemas[schemaName(route, 'params')]),
      ...parameters('query', schemas[schemaName(route, 'query')]),
      ...(contract.method === 'GET' || contract.streams || contract.open ? [] : [idempotencyKey]),
    ],
    ...(contract.body && { requestBody: { required: true, content: { 'application/json': { schema: ref('body') } } } }),
    ...(bodyType && { requestBody: { required: true, content: { [bodyType]: {} } } }),
    responses: {
      [String(statusOf(contract))]: success(contract, ref('answer')),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const statusOf = (contract: Contract) => contract.status ?? (contract.answer || contract.streams?.out ? 200 : 204);

function success(contract: Contract, schema: JsonSchema) {
  if (contract.answer) return { description: 'Done.', content: { 'application/json': { schema } } };
  if (contract.streams?.out) return { description: 'The content.', content: { [contract.streams.out]: {} } };
  return { description: 'Done.' };
}

function parameters(place: 'path' | 'query', schema: JsonSchema | undefined) {
  const properties = (schema?.properties ?? {}) as Record<string, JsonSchema>;
  const required = (schema?.required ?? []) as string[];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same request gives the first answer again, for 24 hours.',
  schema: { type: 'string', maxLength: 255 },
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'code', 'message'],
        properties: {
          path: { type: 'array', items: { type: ['string', 'integer'] } },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
};
