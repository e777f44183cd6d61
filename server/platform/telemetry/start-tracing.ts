import { context, trace } from '@opentelemetry/api';

/**
 * Sends spans to an OpenTelemetry collector (OTLP over HTTP, JSON). The SDK is loaded here and only where an endpoint is set:
 * a server without one does not carry it in memory.
 *
 * @param endpoint base address, such as `http://collector:4318`; `/v1/traces` is added (OTLP specification)
 * @returns ends tracing, once what was recorded is sent
 */
export async function startTracing(endpoint: string | null): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {};
  const [
    { BatchSpanProcessor, TracerProvider },
    { OTLPTraceExporter },
    { AsyncLocalStorageContextManager },
    { resourceFromAttributes },
  ] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'gatehouse', 'process.pid': process.pid }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);

  return async () => {
    // A collector that is away must not keep the server from stopping.
    await provider.shutdown().catch(() => {});
    trace.disable();
    context.disable();
  };
}
