// The county's certificate says whose the key is that marks its papers: signed by that very key, by nobody above it, made once.
import { createHash, X509Certificate } from 'node:crypto';
import type { Files } from '#functions/kernel/ports.ts';
import {
  bits,
  inside,
  nothing,
  octets,
  oid,
  partsOf,
  sequence,
  setOf,
  time,
  utf8,
  whole,
  yes,
} from './der.ts';

/** A key that signs SHA-256 by RSA (PKCS #1 v1.5), wherever its private half is kept. */
export type MarkingKey = Readonly<{
  keyId: string;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** SPKI in DER. */
  publicKey: () => Promise<Readonly<{ der: Uint8Array }>>;
}>;

/** Who marks: O and CN of the certificate. */
export type Subject = Readonly<{ organisation: string; name: string }>;

const YEARS = 10;
const SERIAL_BYTES = 16;

/** SHA-256 with RSA (RFC 8017), and SHA-256 itself. */
export const rsaSha256 = (): Buffer => sequence(oid('1.2.840.113549.1.1.11'), nothing());
export const sha256Algorithm = (): Buffer => sequence(oid('2.16.840.1.101.3.4.2.1'), nothing());

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const nameOf = ({ organisation, name }: Subject): Buffer =>
  sequence(setOf(sequence(oid('2.5.4.10'), utf8(organisation))), setOf(sequence(oid('2.5.4.3'), utf8(name))));

const extension = (id: string, critical: boolean, value: Uint8Array): Buffer =>
  sequence(oid(id), ...(critical ? [yes()] : []), octets(value));

/** RFC 5280: no authority; digital signature and content commitment; known by the hash of its key. */
const extensions = (spki: Uint8Array): Buffer =>
  inside(
    3,
    sequence(
      extension('2.5.29.19', true, sequence()),
      extension('2.5.29.15', true, bits(Buffer.of(0b11000000), 6)),
      extension('2.5.29.14', false, octets(sha256(spki).subarray(0, 20))),
    ),
  );

/** Valid from `at` on for ten years. */
const newCertificate = async (key: MarkingKey, subject: Subject, at: string): Promise<Uint8Array> => {
  const { der: spki } = await key.publicKey();
  const until = new Date(at);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  // The first bit stays nought, so that the number is not negative and keeps its length.
  const serial = sha256(spki).subarray(0, SERIAL_BYTES);
  serial[0] = ((serial[0] ?? 0) % 0x40) + 0x40;
  const toSign = sequence(
    inside(0, whole(Buffer.of(2))),
    whole(serial),
    rsaSha256(),
    nameOf(subject),
    sequence(time(at), time(until.toISOString())),
    nameOf(subject),
    spki,
    extensions(spki),
  );
  return sequence(toSign, rsaSha256(), bits(await key.sign(toSign)));
};

/** Issuer and serial number as they stand in a certificate. */
export const identityOf = (certificate: Uint8Array): Readonly<{ issuer: Uint8Array; serial: Uint8Array }> => {
  const [toSign = certificate] = partsOf(certificate);
  const [, serial, , issuer] = partsOf(toSign);
  if (!serial || !issuer) throw new Error('Not a certificate');
  return { issuer, serial };
};

/** SHA-256 of a certificate in hex, as readers show it. */
export const fingerprintOf = (certificate: Uint8Array): string => sha256(certificate).toString('hex');

/** The certificate of this key: made at its first use and kept, so that every paper carries the same one. */
export const certificateOf = async (
  files: Files,
  key: MarkingKey,
  subject: Subject,
  at: string,
): Promise<Uint8Array> => {
  const name = `certificates/${key.keyId}.der`;
  const kept = await files.get(name);
  if (kept) return kept;
  const made = await newCertificate(key, subject, at);
  if (!new X509Certificate(made).verify(new X509Certificate(made).publicKey))
    throw new Error('The key did not sign its own certificate');
  if ((await files.put(name, made)) === 'stored') return made;
  const first = await files.get(name);
  if (!first) throw new Error('The certificate is there and cannot be read');
  return first;
};
