// A personal value is sealed as JSON, deflated first where it is long: a hand of four hundred points weighs a third.
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Beyond this many bytes it pays; a visit's note stays as it is. */
const PLAIN_BYTES = 600;
/** Stands before what was deflated; JSON never begins so. */
const DEFLATED = Buffer.from([0]);

/** The bytes that are sealed for this value. */
export const plainOf = (value: unknown): Buffer => {
  const json = Buffer.from(JSON.stringify(value));
  return json.length <= PLAIN_BYTES ? json : Buffer.concat([DEFLATED, deflateRawSync(json, { level: 9 })]);
};

/** The value that such bytes say. */
export const valueIn = (plain: Buffer): unknown =>
  JSON.parse((plain[0] === DEFLATED[0] ? inflateRawSync(plain.subarray(1)) : plain).toString());
