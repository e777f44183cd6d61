import { resolve } from 'node:path';
import * as z from 'zod';

const integer = (from: number, to: number) => z.coerce.number().int().min(from).max(to);
const url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`) }).transform((value) => value.replace(/\/+$/, ''));
const key = z
  .string()
  .regex(/^[A-Za-z0-9+/_-]{43}=?$/, 'needs 32 bytes in base64')
  .transform((value) => Buffer.from(value, 'base64'));

const list = z.string().transform((value) =>
  value
    .split(',')
    .map((each) => each.trim().toLowerCase())
    .filter(Boolean),
);

const variables = z.object({
  PORT: integer(0, 65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  BASE_URL: url('https?').optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: integer(4, 200).default(12),
  NATS_URL: url('nats', 'tls', 'wss?').optional(),
  SECRET_KEY: key.optional(),
  TRUST_PROXY: z
    .union([z.stringbool().transform((trusted) => (trusted ? 1 : 0)), integer(0, 10)], 'needs true, false or 1 to 10')
    .default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  METRICS_TOKEN: z.string().min(16).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('https?').optional(),
  SMTP_URL: url('smtps?').optional(),
  MAIL_FROM: z.email().default('support@localhost.localdomain'),
  MAIL_IN_HOST: z.string().min(1).default('0.0.0.0'),
  MAIL_IN_SMTP_PORT: integer(1, 65_535).optional(),
  MAIL_IN_LMTP_PORT: integer(1, 65_535).optional(),
  MAIL_IN_TLS_CERT: z.string().min(1).optional(),
  MAIL_IN_TLS_KEY: z.string().min(1).optional(),
  MAIL_DNS_SERVERS: list.default([]),
  MAIL_TRUSTED_FORWARDERS: list.default([]),
  MAIL_TRUSTED_SERVERS: list.default([]),
  MAIL_IN_MAX_BYTES: integer(100_000, 200_000_000).default(30_000_000),
  S3_ENDPOINT: url('https?').optional(),
  S3_BUCKET: z.string().min(3).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  IDENTITY_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  IDENTITY_PUBLIC_KEY: z.string().startsWith('-----BEGIN PUBLIC KEY-----').optional(),
  BRAND_NAME: z.string().trim().min(1).max(60).default('Gatehouse'),
  BRAND_COLOR: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'needs the form #rrggbb')
    .transform((value) => value.toLowerCase())
    .default('#1f5f8b'),
  CHAINS_FILE: z.string().min(1).optional(),
  RATE_LIMIT_FACTOR: z.coerce.number().min(0.1).max(1_000_000).default(1),
  GATEHOUSE_DEMO: z.stringbool().default(false),
});

export type Config = ReturnType<typeof readConfig>;

/** Every variable that cannot be used, one line each. Values are left out: they may be secrets. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

function incomplete(values: z.infer<typeof variables>): string[] {
  const s3 = [values.S3_ENDPOINT, values.S3_BUCKET, values.S3_ACCESS_KEY_ID, values.S3_SECRET_ACCESS_KEY];
  const given = s3.filter((value) => value !== undefined).length;
  const faults: string[] = [];
  if (given > 0 && given < s3.length)
    faults.push('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY go together: some are missing');
  if ((values.MAIL_IN_TLS_CERT === undefined) !== (values.MAIL_IN_TLS_KEY === undefined))
    faults.push('MAIL_IN_TLS_CERT and MAIL_IN_TLS_KEY go together: one is missing');
  return faults;
}

/**
 * Reads the configuration from environment variables (documented in `docs/operate.md`). An empty variable counts as unset.
 *
 * @throws {ConfigError} with every fault at once
 * @example readConfig({ PORT: '8080' }).port // 8080
 */
export function readConfig(environment: Record<string, string | undefined>) {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = variables.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const values = parsed.data;
  const faults = incomplete(values);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    port: values.PORT,
    host: values.HOST,
    baseUrl: values.BASE_URL ?? null,
    dataDir: resolve(values.DATA_DIR),
    database: { url: values.DATABASE_URL ?? null, connections: values.DATABASE_CONNECTIONS },
    natsUrl: values.NATS_URL ?? null,
    secretKey: values.SECRET_KEY ?? null,
    trustedProxies: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN ?? null,
    otlpEndpoint: values.OTEL_EXPORTER_OTLP_ENDPOINT ?? null,
    mailIn: {
      host: values.MAIL_IN_HOST,
      smtpPort: values.MAIL_IN_SMTP_PORT ?? null,
      lmtpPort: values.MAIL_IN_LMTP_PORT ?? null,
      tls:
        values.MAIL_IN_TLS_CERT && values.MAIL_IN_TLS_KEY
          ? { certPath: values.MAIL_IN_TLS_CERT, keyPath: values.MAIL_IN_TLS_KEY }
          : null,
      maxBytes: values.MAIL_IN_MAX_BYTES,
    },
    mailTrust: {
      dnsServers: values.MAIL_DNS_SERVERS,
      trustedForwarders: values.MAIL_TRUSTED_FORWARDERS,
      trustedServers: values.MAIL_TRUSTED_SERVERS,
    },
    mail: { smtpUrl: values.SMTP_URL ?? null, from: values.MAIL_FROM },
    s3:
      values.S3_ENDPOINT && values.S3_BUCKET && values.S3_ACCESS_KEY_ID && values.S3_SECRET_ACCESS_KEY
        ? {
            endpoint: values.S3_ENDPOINT,
            bucket: values.S3_BUCKET,
            region: values.S3_REGION,
            accessKeyId: values.S3_ACCESS_KEY_ID,
            secretAccessKey: values.S3_SECRET_ACCESS_KEY,
          }
        : null,
    identity: { secret: values.IDENTITY_SECRET ?? null, publicKey: values.IDENTITY_PUBLIC_KEY ?? null },
    brand: { name: values.BRAND_NAME, color: values.BRAND_COLOR },
    chainsFile: values.CHAINS_FILE ?? null,
    rateLimitFactor: values.RATE_LIMIT_FACTOR,
    demo: values.GATEHOUSE_DEMO,
  };
}
