// What a paper is drawn up from and by, and which one it is.
import type { World } from '#functions/kernel/handle.ts';
import type { Files } from '#functions/kernel/ports.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { MarkingKey } from './certificate.ts';

/** All that drawing up a paper touches; the key marks what the county stands for. */
export type Drawing = Readonly<{
  world: World;
  reader: Reader;
  files: Files;
  key: MarkingKey;
  /** Under which address the county's pages are reached from outside, where that is known. */
  address?: string | undefined;
}>;

/** Which paper: of which thing of a slice, and the slice's own name for it. */
export type PaperName = Readonly<{ slice: string; id: string; what: string }>;
