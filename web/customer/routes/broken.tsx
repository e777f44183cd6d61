import { errors } from '@gatehouse/contract/errors';
import { BrokenPage } from '../pages/broken-page.tsx';
import type { ApiError } from './api-error.ts';
import type { PageResult, Reader } from './route.ts';

export function broken(reader: Reader, error: ApiError): PageResult {
  return {
    kind: 'page',
    status: errors[error.code].status,
    title: reader.texts.broken.title,
    body: <BrokenPage reader={reader} error={error} />,
    headers: error.retryAfterSeconds === null ? [] : [['retry-after', String(error.retryAfterSeconds)]],
  };
}
