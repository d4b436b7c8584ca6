// What DynamoDB charges, computed from the items themselves, since the emulator's figures for transactions are wrong.
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Record<string, AttributeValue>;

const WRITE_UNIT_BYTES = 1024;
const READ_UNIT_BYTES = 4096;
const CONTAINER_BYTES = 3;

// About one byte for every two significant digits, one for the sign and scale.
const numberBytes = (text: string): number => {
  const digits = text.replace(/^-?0*/, '').replace('.', '').replace(/0+$/, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.B !== undefined) return value.B.byteLength;
  if (value.L) return CONTAINER_BYTES + value.L.reduce((sum, one) => sum + 1 + valueBytes(one), 0);
  if (value.M) return CONTAINER_BYTES + itemBytes(value.M) + Object.keys(value.M).length;
  return 1;
};

/** Bytes of an item as DynamoDB counts them: names in UTF-8 and values. */
export const itemBytes = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);

/** Write units of an item of so many bytes, one at least. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / WRITE_UNIT_BYTES));

/** The same inside a transaction: twice. */
export const transactionUnits = (bytes: number): number => 2 * writeUnits(bytes);

/** Read units of one strongly consistent query over so many bytes. */
export const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES));

/** An index: its keys, and the attributes it holds, all of them where none are named. */
export type Index = Readonly<{ keys: readonly string[]; holds?: readonly string[] }>;

const entryOf = (item: Item | undefined, { keys, holds }: Index): Item | undefined => {
  if (!item || !keys.every((key) => item[key])) return undefined;
  return holds ? Object.fromEntries(Object.entries(item).filter(([name]) => holds.includes(name))) : item;
};

const keyOf = (item: Item, keys: readonly string[]): string => JSON.stringify(keys.map((key) => item[key]));

/** Write units that an index takes when an item changes: none, one write in place, or one out and one in where its key moved. */
export const indexUnits = (before: Item | undefined, after: Item | undefined, index: Index): number => {
  const [old, fresh] = [entryOf(before, index), entryOf(after, index)];
  if (old && fresh && keyOf(old, index.keys) === keyOf(fresh, index.keys)) {
    if (JSON.stringify(old) === JSON.stringify(fresh)) return 0;
    return writeUnits(Math.max(itemBytes(old), itemBytes(fresh)));
  }
  return (old ? writeUnits(itemBytes(old)) : 0) + (fresh ? writeUnits(itemBytes(fresh)) : 0);
};
