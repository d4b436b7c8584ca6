// Somebody holds a copy of everything and the county's own ring: what they can open, key by key and field by field.
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { commitOf } from '#functions/aws/commit-item.ts';
import { keyring } from '#functions/aws/keyring.ts';
import { townsKeyOf, unwrapKey } from '#functions/aws/wrapped-key.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import { openField, subjectOf } from '#functions/kernel/seal.ts';
import { settingsOf } from '#infra/local/operator.ts';
import type { System } from '#infra/local/system.ts';
import type { TableItem } from './table-items.ts';

const WRAPPED = /\d{6,9}\.\d+\.[\w-]{80}/g;

/** A sealed field of Records: whose it is, and where it stands. */
type Sealed = Readonly<{
  subject: string;
  stream: string;
  version: number;
  index: number;
  field: string;
  text: string;
}>;

/** Every commit among these items. */
export const commitsIn = (items: readonly TableItem[]): readonly Commit[] =>
  items.filter(({ item }) => item['prevHash']).map(({ item }) => commitOf(item));

const sealedIn = (commits: readonly Commit[]): readonly Sealed[] =>
  commits.flatMap(({ stream, version, events }) =>
    events.flatMap((event, index) =>
      Object.entries(event.sealed ?? {}).map(([field, text]) => ({
        subject: subjectOf(event, stream),
        stream,
        version,
        index,
        field,
        text,
      })),
    ),
  );

/** The wrapped keys that lie anywhere in these texts, each once. */
export const wrappedKeysIn = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => text.match(WRAPPED) ?? [])),
];

/** Who can be opened with the county's own ring. */
export const openerOf = (system: System, client: DynamoDBClient) => {
  const settings = settingsOf(system);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_KMS: system.keys.url,
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const ring = keyring(
    client,
    {
      table: settings['VAULT_TABLE'] ?? '',
      keyId: settings['VAULT_KEY_ID'] ?? '',
      county: settings['COUNTY'] ?? '',
    },
    { now: Date.now, random: () => new Uint8Array() },
  );
  const keyOf = async (subject: string, wrapped: string): Promise<Uint8Array | undefined> => {
    const { town, generation } = townsKeyOf(wrapped);
    const townKey = await ring.townKey(town, generation);
    try {
      return unwrapKey(townKey, subject, wrapped);
    } catch {
      return undefined;
    }
  };
  /** What these wrapped keys open of this person, whosever they are said to be. */
  return async (
    subject: string,
    commits: readonly Commit[],
    wrapped: readonly string[],
  ): Promise<readonly unknown[]> => {
    const keys = (await Promise.all(wrapped.map((text) => keyOf(subject, text)))).filter(
      (key) => key !== undefined,
    );
    const fields = sealedIn(commits).filter((field) => field.subject === subject);
    return fields.flatMap((sealed) =>
      keys.flatMap((key) => {
        try {
          return [openField(key, sealed, sealed.field, sealed.text)];
        } catch {
          return [];
        }
      }),
    );
  };
};
