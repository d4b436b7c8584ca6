// A signing key of the double is made and signs as its spec says: ECDSA on P-256 (FIPS 186-5) or RSA PKCS #1 v1.5 (RFC 8017), over SHA-256.
import {
  constants,
  createECDH,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
} from 'node:crypto';

const RSA = 'RSASSA_PKCS1_V1_5_SHA_256';
const ALGORITHMS = { ECC_NIST_P256: 'ECDSA_SHA_256', RSA_2048: RSA, RSA_3072: RSA } as const;

/** The specs of signing keys that this double knows. */
export type SigningSpec = keyof typeof ALGORITHMS;

/** True for the spec of a signing key. */
export const isSigningSpec = (spec: string): spec is SigningSpec => spec in ALGORITHMS;

/** The one algorithm by which this double signs with a key of that spec. */
export const algorithmOf = (spec: SigningSpec): string => ALGORITHMS[spec];

/** A new private key of that spec. */
export const newSigningKey = (spec: SigningSpec): KeyObject =>
  spec === 'ECC_NIST_P256'
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
    : generateKeyPairSync('rsa', { modulusLength: Number(spec.slice('RSA_'.length)) }).privateKey;

/** The public half, SubjectPublicKeyInfo in DER. */
export const publicHalf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ type: 'spki', format: 'der' });

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const COORDINATE_BYTES = 32;

const numberIn = (bytes: Buffer): bigint => BigInt(`0x${bytes.toString('hex')}`);

const inverse = (value: bigint): bigint => {
  let [power, square] = [1n, value % ORDER];
  for (let left = ORDER - 2n; left > 0n; left >>= 1n) {
    if (left & 1n) power = (power * square) % ORDER;
    square = (square * square) % ORDER;
  }
  return power;
};

const derInteger = (value: bigint): Buffer => {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
  const content = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([0x02, content.length]), content]);
};

// The runtime signs messages only and would hash a digest once more, so the digest is signed by the standard's own arithmetic.
const ecdsa = (key: KeyObject, digest: Buffer): Buffer => {
  const secret = numberIn(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  for (;;) {
    const once = createECDH('prime256v1');
    const point = once.generateKeys();
    const r = numberIn(point.subarray(1, 1 + COORDINATE_BYTES)) % ORDER;
    const s = (inverse(numberIn(once.getPrivateKey())) * (numberIn(digest) + r * secret)) % ORDER;
    if (r === 0n || s === 0n) continue;
    const pair = Buffer.concat([derInteger(r), derInteger(s)]);
    return Buffer.concat([Buffer.from([0x30, pair.length]), pair]);
  }
};

// DigestInfo of SHA-256 before its 32 bytes (RFC 8017, 9.2, note 1).
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** The signature over a SHA-256 digest: DER for ECDSA, the modulus' length for RSA. */
export const signatureOf = (spec: SigningSpec, key: KeyObject, digest: Buffer): Buffer =>
  spec === 'ECC_NIST_P256'
    ? ecdsa(key, digest)
    : privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([SHA256_INFO, digest]));
