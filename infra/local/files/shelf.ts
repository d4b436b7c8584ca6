// Files lie on disk by bucket, each whole or not at all, and a name that is taken stays taken.
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a bucket asks of whoever writes. `locked` has a retention period, and takes no file whose sum it was not told. */
export type BucketRule = Readonly<{ locked: boolean }>;

/** The buckets of this machine and what lies in them. */
export type Shelf = Readonly<{
  /** The bucket exists from now on; what lay in it before lies there still. */
  provide: (bucket: string, rule: BucketRule) => void;
  rule: (bucket: string) => BucketRule | undefined;
  /** Writes a file, over an older one unless `once`; false when it is there already. On disk before it answers. */
  write: (bucket: string, name: string, bytes: Buffer, once: boolean) => boolean;
  read: (bucket: string, name: string) => Buffer | undefined;
  /** Names in a bucket that begin so, sorted. */
  names: (bucket: string, beginning: string) => readonly string[];
}>;

const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;

/** Opens the shelf over this folder. What a killed run had only begun to write is cleared away. */
export const openShelf = (folder: string): Shelf => {
  const drafts = join(folder, '.drafts');
  rmSync(drafts, { recursive: true, force: true });
  mkdirSync(drafts, { recursive: true });
  const rules = new Map<string, BucketRule>();
  const pathOf = (bucket: string, name: string): string => join(folder, bucket, encodeURIComponent(name));
  return {
    provide: (bucket, rule) => {
      mkdirSync(join(folder, bucket), { recursive: true });
      rules.set(bucket, rule);
    },
    rule: (bucket) => rules.get(bucket),
    write: (bucket, name, bytes, once) => {
      const draft = join(drafts, randomUUID());
      writeFileSync(draft, bytes, { flush: true });
      if (!once) {
        renameSync(draft, pathOf(bucket, name));
        return true;
      }
      try {
        // A link fails where the name is taken, in one step with taking it.
        linkSync(draft, pathOf(bucket, name));
        return true;
      } catch (thrown) {
        if (codeOf(thrown) === 'EEXIST') return false;
        throw thrown;
      } finally {
        rmSync(draft);
      }
    },
    read: (bucket, name) => {
      try {
        return readFileSync(pathOf(bucket, name));
      } catch (thrown) {
        if (codeOf(thrown) === 'ENOENT') return undefined;
        throw thrown;
      }
    },
    names: (bucket, beginning) =>
      readdirSync(join(folder, bucket))
        .map(decodeURIComponent)
        .filter((name) => name.startsWith(beginning))
        .sort(),
  };
};
