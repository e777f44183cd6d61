import { type ErrorCode, errors } from '@gatehouse/contract/errors';
import type { Schema } from './api-document.ts';

/** The body of every answer that is not 2xx. */
export const errorSchema: Schema = {
  type: 'object',
  description: 'An error that the contract declares. Decide by `code`; `message` is for engineers and may change.',
  properties: {
    defined: { const: true },
    code: { type: 'string', enum: Object.keys(errors).sort() },
    status: { type: 'integer', description: 'The HTTP status again' },
    message: { type: 'string' },
    data: {
      type: 'object',
      description: 'What a program can use of it',
      properties: {
        retryAfterSeconds: { type: 'integer', minimum: 1, description: 'With RATE_LIMITED: wait this long' },
        fields: {
          type: 'array',
          description: 'With errors of the input: which fields, and what is wrong with each',
          items: {
            type: 'object',
            properties: { field: { type: 'string', description: 'Path with dots' }, code: { type: 'string' } },
            required: ['field', 'code'],
          },
        },
      },
    },
  },
  required: ['defined', 'code', 'status', 'message'],
};

/** The same, as one status of one operation has it. */
export function errorSchemaOf(codes: readonly string[]): Schema {
  return {
    allOf: [
      { $ref: '#/components/schemas/Error' },
      { type: 'object', properties: { code: { enum: [...codes].sort() } } },
    ],
  };
}

/** The codes that `errorSchemaOf` was given, read back from a document. */
export function errorCodesOf(schema: Schema | undefined): ErrorCode[] {
  return (schema?.allOf?.[1]?.properties?.code?.enum ?? []) as ErrorCode[];
}
