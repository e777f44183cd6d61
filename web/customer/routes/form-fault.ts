import { type ErrorCode, errors } from '@gatehouse/contract/errors';
import type { Messages } from '../messages/messages-type.ts';
import { apiErrorOf } from './api-error.ts';

/** HTTP status of a page whose form was not accepted (RFC 9110 § 15.5.21). */
export const unprocessable = 422;

export interface FormFault<Field extends string> {
  faults: Partial<Record<Field | 'form', string>>;
  status: number;
  headers: readonly (readonly [string, string])[];
}

/**
 * What an error of the API means for the form that caused it: beside the field that `fieldOf` names, or above the form.
 * Errors that are none of the contract's are thrown on.
 */
export function formFault<Field extends string>(
  error: unknown,
  texts: Messages,
  fieldOf: Partial<Record<ErrorCode, Field>>,
): FormFault<Field> {
  const known = apiErrorOf(error);
  if (!known) throw error;
  const { code, retryAfterSeconds } = known;
  const wait = retryAfterSeconds === null ? '' : ` ${texts.broken.retry(retryAfterSeconds)}`;
  const faults: Partial<Record<Field | 'form', string>> = {};
  faults[fieldOf[code] ?? 'form'] = `${texts.errors[code]}${wait}`;
  return {
    faults,
    status: errors[code].status,
    headers: retryAfterSeconds === null ? [] : [['retry-after', String(retryAfterSeconds)]],
  };
}
