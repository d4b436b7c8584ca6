// A signature is a CMS of its own beside what it signs (CAdES, B-B): it names its certificate, so that none can be put in its place.
import { createHash } from 'node:crypto';
import { identityOf, type MarkingKey, rsaSha256, sha256Algorithm } from './certificate.ts';
import { inside, octets, oid, sequence, setOf, tagged, whole } from './der.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const attribute = (type: string, value: Uint8Array): Buffer => sequence(oid(type), setOf(value));

/** RFC 5035: the certificate by its hash (SHA-256, the default), its issuer and its number. */
const signingCertificate = (certificate: Uint8Array): Buffer => {
  const { issuer, serial } = identityOf(certificate);
  const byIssuer = sequence(sequence(inside(4, issuer)), serial);
  return sequence(sequence(sequence(octets(sha256(certificate)), byIssuer)));
};

/** The signed attributes of ETSI EN 319 122-1, level B-B, by the length of their encoding, which is their order in DER. */
const attributesOf = (content: Uint8Array, certificate: Uint8Array): Buffer =>
  Buffer.concat([
    attribute(CONTENT_TYPE, oid(DATA)),
    attribute(MESSAGE_DIGEST, octets(sha256(content))),
    attribute(SIGNING_CERTIFICATE_V2, signingCertificate(certificate)),
  ]);

/** A detached signature over the content in DER (RFC 5652), with the certificate in it. */
export const detachedSignature = async (
  content: Uint8Array,
  certificate: Uint8Array,
  sign: MarkingKey['sign'],
): Promise<Uint8Array> => {
  const { issuer, serial } = identityOf(certificate);
  const attributes = attributesOf(content, certificate);
  // What is signed is the set itself; within the signer's part it stands under a tag of its own.
  const signature = await sign(tagged(0x31, attributes));
  const signer = sequence(
    whole(Buffer.of(1)),
    sequence(issuer, serial),
    sha256Algorithm(),
    inside(0, attributes),
    rsaSha256(),
    octets(signature),
  );
  const signed = sequence(
    whole(Buffer.of(1)),
    setOf(sha256Algorithm()),
    sequence(oid(DATA)),
    inside(0, certificate),
    setOf(signer),
  );
  return sequence(oid(SIGNED_DATA), inside(0, signed));
};
