import * as z from 'zod';

const answer = z.object({ response: z.object({ clientDataJSON: z.string() }) });
const clientData = z.object({ challenge: z.string().min(16).max(200) });

/** The challenge that a WebAuthn response says it answers, or null when it is no such response. */
export function challengeOf(response: Record<string, unknown>): string | null {
  const parsed = answer.safeParse(response);
  if (!parsed.success) return null;
  try {
    const json: unknown = JSON.parse(Buffer.from(parsed.data.response.clientDataJSON, 'base64url').toString('utf8'));
    return clientData.safeParse(json).data?.challenge ?? null;
  } catch {
    return null;
  }
}
