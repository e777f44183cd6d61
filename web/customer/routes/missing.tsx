import { MissingPage } from '../pages/missing-page.tsx';
import type { PageResult, Reader } from './route.ts';

/** The same for what does not exist and for what belongs to somebody else. */
export function missing(reader: Reader, typed = ''): PageResult {
  return {
    kind: 'page',
    status: 404,
    title: reader.texts.missing.title,
    body: <MissingPage reader={reader} typed={typed} />,
  };
}
