import { SpanStatusCode, trace } from '@opentelemetry/api';

/** Ids, codes and counts. Never what a person wrote or who they are: traces leave the house. */
export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

const tracer = trace.getTracer('gatehouse');

/**
 * Runs `act` as one step of a trace, inside whatever step is under way. Costs next to nothing until `startTracing` was called.
 * Of an error the trace keeps its name and code, not its message.
 *
 * @example await withSpan('desk.reply', { 'conversation.id': conversationId }, () => append(entry));
 */
export async function withSpan<Result>(
  name: string,
  attributes: SpanAttributes,
  act: () => Promise<Result>,
): Promise<Result> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await act();
    } catch (error) {
      span.setAttribute('error.type', typeOf(error));
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The value of `error.type` (OpenTelemetry semantic conventions). */
function typeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}
