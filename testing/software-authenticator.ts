import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { type CBORType, encodeCBOR } from '@levischuck/tiny-cbor';

/** What an honest authenticator in an honest browser does; a test changes single parts of it. */
export interface Conduct {
  origin?: string;
  rpId?: string;
  /** False: touched, but neither PIN nor finger asked for. */
  userVerified?: boolean;
  counter?: number;
  /** "webauthn.create" or "webauthn.get" in the place of the right one. */
  type?: string;
}

type Json = Record<string, unknown>;

const flags = { userPresent: 0x01, userVerified: 0x04, attestedCredential: 0x40 } as const;
const cose = { kty: 1, alg: 3, crv: -1, x: -2, y: -3, ec2: 2, es256: -7, p256: 1 } as const;
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/**
 * A passkey in software (Web Authentication level 3): ES256, attestation "none", discoverable.
 *
 * @param origin of the pages it is used on
 * @example
 * const passkey = createPasskey(world.url);
 * passkey.register(options); // what the browser would send to finish the registration
 */
export function createPasskey(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  let uses = 0;

  const credentialKey = new Map<number, CBORType>([
    [cose.kty, cose.ec2],
    [cose.alg, cose.es256],
    [cose.crv, cose.p256],
    [cose.x, new Uint8Array(Buffer.from(x, 'base64url'))],
    [cose.y, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);

  function authenticatorData(conduct: Conduct, attested: Buffer): Buffer {
    const counter = Buffer.alloc(4);
    uses += 1;
    counter.writeUInt32BE(conduct.counter ?? uses);
    const flag =
      flags.userPresent |
      (conduct.userVerified === false ? 0 : flags.userVerified) |
      (attested.length > 0 ? flags.attestedCredential : 0);
    const rpId = conduct.rpId ?? new URL(origin).hostname;
    return Buffer.concat([sha256(rpId), Buffer.from([flag]), counter, attested]);
  }

  function clientData(type: string, challenge: unknown, conduct: Conduct): Buffer {
    const data = { type: conduct.type ?? type, challenge, origin: conduct.origin ?? origin, crossOrigin: false };
    return Buffer.from(JSON.stringify(data));
  }

  const answer = (response: Json): Json => ({
    id: text(id),
    rawId: text(id),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    id: text(id),
    register(options: Json, conduct: Conduct = {}): Json {
      const size = Buffer.alloc(2);
      size.writeUInt16BE(id.length);
      const attested = Buffer.concat([Buffer.alloc(16), size, id, encodeCBOR(credentialKey)]);
      const attestation = new Map<string, CBORType>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authenticatorData(conduct, attested))],
      ]);
      return answer({
        clientDataJSON: text(clientData('webauthn.create', options.challenge, conduct)),
        attestationObject: text(encodeCBOR(attestation)),
        transports: ['internal'],
      });
    },
    signIn(options: Json, conduct: Conduct = {}): Json {
      const client = clientData('webauthn.get', options.challenge, conduct);
      const data = authenticatorData(conduct, Buffer.alloc(0));
      const signature = createSign('sha256').update(data).update(sha256(client)).sign(privateKey);
      return answer({
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
      });
    },
  };
}
