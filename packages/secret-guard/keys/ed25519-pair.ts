import { sha512 } from '@noble/hashes/sha2.js';

/** RFC 8032, 5.1. Nothing is signed and no secret is protected here: it only tells a key from a signature. */
const P = 2n ** 255n - 19n;
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const BASE: Point = [
  15112221349535400772501151409588531511454012693041857206046113283949847762202n,
  46316835694926478169428394003475163141307993866256225615783033603165251855960n,
  1n,
];

type Point = readonly [x: bigint, y: bigint, z: bigint];

const fold = (value: bigint) => ((value % P) + P) % P;

/** Projective addition (EFD add-2008-bbjlp, a = −1); complete, so it doubles as well. */
function add([x1, y1, z1]: Point, [x2, y2, z2]: Point): Point {
  const a = (z1 * z2) % P;
  const b = (a * a) % P;
  const c = (x1 * x2) % P;
  const d = (y1 * y2) % P;
  const e = (((D * c) % P) * d) % P;
  const [f, g] = [b - e, b + e];
  const x = (((a * f) % P) * ((x1 + y1) * (x2 + y2) - c - d)) % P;
  return [x, (((a * g) % P) * (d + c)) % P, (f * g) % P];
}

const fromLittleEndian = (bytes: Uint8Array) => bytes.reduceRight((value, byte) => (value << 8n) + BigInt(byte), 0n);

/** Whether the last 32 of 64 bytes are the Ed25519 public key of the first 32, as in a Solana key and in no signature. */
export function isEd25519Pair(bytes: Uint8Array): boolean {
  const scalar = sha512(bytes.subarray(0, 32)).slice(0, 32);
  scalar[0] = (scalar[0] ?? 0) & 248;
  scalar[31] = ((scalar[31] ?? 0) & 127) | 64;
  const factor = fromLittleEndian(scalar);
  let point: Point = [0n, 1n, 1n];
  for (let bit = 254n; bit >= 0n; bit--) {
    point = add(point, point);
    if ((factor >> bit) & 1n) point = add(point, BASE);
  }
  // The parity of x is left out: what agrees in 255 bits is the key.
  const written = fromLittleEndian(bytes.subarray(32)) & (2n ** 255n - 1n);
  return fold(point[1] - written * point[2]) === 0n;
}
