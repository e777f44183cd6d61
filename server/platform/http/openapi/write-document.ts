import { contract } from '@gatehouse/contract';
import { errors } from '@gatehouse/contract/errors';
import { OpenAPIGenerator, type OpenAPIGeneratorGenerateOptions } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import contractPackage from '../../../../contract/package.json' with { type: 'json' };
import type { ApiDocument, Operation } from './api-document.ts';
import { componentSchemas } from './component-schemas.ts';
import { errorCodesOf, errorSchema, errorSchemaOf } from './error-schema.ts';

const description = `What the server promises over HTTP. Bodies and answers are JSON; ids are UUIDs; times are RFC 3339 in UTC.

Every error has the form of \`Error\` and a code that its operation declares. A code is stable; a message is not.
A request that creates something takes a \`clientId\` of your choice: the same id again does nothing twice, so a retry is harmless.
Requests that rely on a cookie are taken from pages of the server's own origin only.

The realtime connection (WebSocket at \`/realtime\`) has its own description: docs/realtime.md.`;

const tags = [
  { name: 'customer', description: 'For customers: be somebody, ask, follow what was answered.' },
  { name: 'desk', description: 'For the team: the queue, conversations, replies, notes.' },
  { name: 'help', description: 'Articles of the help centre, and which of them answer a question.' },
  { name: 'chains', description: 'Where the money of a transfer is, from what nodes of its network say.' },
  { name: 'mail', description: 'For the team: mails that came, and what became of those that went out.' },
  {
    name: 'trust',
    description: 'What is official, who wrote a reply, and looks at masked fields: logged, budgeted, overseen.',
  },
  { name: 'sign-in', description: 'How members of the team sign in and out.' },
  {
    name: 'profile',
    description: 'The own account of a member of the team: password, second factor, passkeys, sessions.',
  },
  { name: 'team', description: 'Who belongs to the team, invitations, roles.' },
];

const securitySchemes = {
  visitToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a customer, from starting a visit, signing in with an identity, or confirming a claim.',
  },
  staffSession: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-gh_staff',
    description:
      'The session of a member of the team, set by signing in. Where the server is reached without TLS it is called gh_staff.',
  },
};

/**
 * The contract as an OpenAPI 3.1 document. The same contract always gives the same document, byte for byte.
 *
 * @example (await writeDocument()).paths['/brand']?.get?.summary
 */
export async function writeDocument(): Promise<ApiDocument> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const schemas = Object.entries(componentSchemas).map(([name, schema]) => [
    name,
    { schema, strategy: 'output' as const },
  ]);
  const options = {
    info: {
      title: 'Gatehouse',
      version: contractPackage.version,
      summary: 'Self-hosted support for digital-asset wallets',
      description,
      license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    tags,
    components: { securitySchemes },
    commonSchemas: Object.fromEntries(schemas),
    customErrorResponseBodySchema: (defined: [code: string, ...unknown[]][]) =>
      errorSchemaOf(defined.map(([code]) => code)),
  };
  const generated = await generator.generate(contract, options as unknown as OpenAPIGeneratorGenerateOptions);
  const document = generated as unknown as ApiDocument;
  return {
    ...document,
    paths: sorted(document.paths, (methods) => sorted(methods, finish)),
    components: {
      ...document.components,
      schemas: sorted({ ...document.components.schemas, Error: errorSchema }, (schema) => schema),
    },
  };
}

function finish(operation: Operation): Operation {
  return {
    ...operation,
    security: securityOf(operation),
    ...(operation.parameters && {
      // The generator allows empty and reserved characters everywhere; the server does not take them.
      parameters: operation.parameters.map(
        ({ allowEmptyValue: _empty, allowReserved: _reserved, ...parameter }) => parameter,
      ),
    }),
    responses: sorted(operation.responses, (response) => {
      const codes = errorCodesOf(response.content?.['application/json']?.schema);
      if (codes.length === 0) return response;
      return { ...response, description: codes.map((code) => `${code}: ${errors[code].message}`).join('\n') };
    }),
  };
}

/** Whoever can be told to sign in has to be signed in: as a customer, or as one of the team. */
function securityOf(operation: Operation): Record<string, string[]>[] {
  const codes = errorCodesOf(operation.responses['401']?.content?.['application/json']?.schema);
  if (!codes.includes('UNAUTHENTICATED')) return [];
  return [operation.tags.includes('customer') ? { visitToken: [] } : { staffSession: [] }];
}

function sorted<Value, Result>(
  record: Record<string, Value>,
  change: (value: Value) => Result,
): Record<string, Result> {
  const entries = Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)]));
}
