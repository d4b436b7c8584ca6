// What is saved of a file lies in the outbox at once, and everything of one child goes out in the order it was saved.
import type { FileThing } from '../../../kernel/outbox-entry.ts';
import { clock, newId, outbox } from '../../../kernel/phone.ts';
import { registryPaths } from '../../../kernel/queries.ts';

export type FileChange = Readonly<{
  childId: string;
  /** What the entry is called by: the child's name, or the guardian's. */
  name: string;
  what: FileThing;
  path: string;
  data: unknown;
  /** The refused entry that this one mends. */
  replaces?: string | undefined;
}>;

/** Keeps one change; a guardian's own entry goes out with the child it is made for. */
export const saveChange = ({
  childId,
  name,
  what,
  path,
  data,
  replaces,
}: FileChange): ReturnType<typeof outbox.save> =>
  outbox.save(
    {
      commandId: newId('command'),
      stream: `registry/${childId}`,
      path,
      about: { childId, name, what },
      data,
      madeAt: clock.at(),
    },
    replaces,
  );

/** The last word of the address under which each thing is done to a child's file. */
const acts = {
  register: 'register',
  basic: 'correct',
  categorise: 'categorise',
  end_category: 'end-category',
  guardians: 'responsibilities',
  schooling: 'schooling',
  health: 'health',
  household: 'household',
  benefits: 'benefits',
  move: 'move',
  close: 'close',
  reopen: 'reopen',
  ask: 'ask-for',
} as const satisfies Record<Exclude<FileThing, 'guardian' | 'new_guardian'>, string>;

/** Keeps a change of the child's own file. */
export const saveToFile = (
  change: Omit<FileChange, 'path' | 'what'> & Readonly<{ what: keyof typeof acts }>,
): ReturnType<typeof outbox.save> =>
  saveChange({ ...change, path: registryPaths.child(change.childId, acts[change.what]) });
