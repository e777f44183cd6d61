import type { ApiError } from '../routes/api-error.ts';
import type { Reader } from '../routes/route.ts';

export function BrokenPage({ reader: { texts }, error }: { reader: Reader; error: ApiError }) {
  return (
    <>
      <h1>{texts.broken.title}</h1>
      <p class="lead">{texts.errors[error.code]}</p>
      {error.retryAfterSeconds !== null && <p>{texts.broken.retry(error.retryAfterSeconds)}</p>}
      <a class="button primary" href="/">
        {texts.broken.back}
      </a>
    </>
  );
}
