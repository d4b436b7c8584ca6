// A slice made for tests of the kernel: a file that claims a number, is corrected and erased, remarks sealed as another person's, and signatures that rest on a file.
import * as z from 'zod/mini';
import type { Decider, Handled } from '#functions/kernel/decider.ts';
import { defineKind, type Held } from '#functions/kernel/kind.ts';
import { defineSlice } from '#functions/kernel/slice.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { VILLAGE } from './ids.ts';

const Numbered = z.object({ number: z.string() });
const FileCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), data: Numbered }),
  z.object({ type: z.literal('correct'), data: Numbered }),
  z.object({ type: z.literal('erase'), data: z.object({}) }),
  z.object({ type: z.literal('come_due'), data: z.object({ on: z.string() }) }),
]);
type FileCommand = z.infer<typeof FileCommand>;
const FileEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('diary.opened'), personal: z.optional(Numbered) }),
  z.object({ type: z.literal('diary.corrected'), personal: z.optional(Numbered) }),
  z.object({ type: z.literal('diary.erased') }),
]);
type FileEvent = z.infer<typeof FileEvent>;
type FileState = Readonly<{ status: 'none' | 'open' | 'erased'; number?: string | undefined }>;

const numberOf = ({ personal }: Exclude<FileEvent, { type: 'diary.erased' }>): string | undefined =>
  personal?.number;

const file: Decider<FileCommand, FileState, FileEvent, 'already_open' | 'nothing_there'> = {
  initial: { status: 'none' },
  evolve: (_state, event) =>
    event.type === 'diary.erased' ? { status: 'erased' } : { status: 'open', number: numberOf(event) },
  decide: (command, { status }): readonly [FileEvent] | Refusal<'already_open' | 'nothing_there'> => {
    if (command.type === 'open') {
      return status === 'none' ? [{ type: 'diary.opened', personal: command.data }] : refuse('already_open');
    }
    if (status !== 'open' || command.type === 'come_due') return refuse('nothing_there');
    return command.type === 'erase'
      ? [{ type: 'diary.erased' }]
      : [{ type: 'diary.corrected', personal: command.data }];
  },
};

const held = ({ number }: FileState): readonly Held[] =>
  number === undefined ? [] : [{ kind: 'number', value: number }];

const RemarkCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('remark'), data: z.object({ about: z.string(), words: z.string() }) }),
  z.object({ type: z.literal('close'), data: z.object({}) }),
]);
type RemarkCommand = z.infer<typeof RemarkCommand>;
const RemarkEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('diary.remarked'),
    about: z.string(),
    personal: z.optional(z.object({ words: z.string() })),
  }),
  z.object({ type: z.literal('diary.closed') }),
]);
type RemarkEvent = z.infer<typeof RemarkEvent>;
type RemarkState = Readonly<{ words: readonly string[] }>;

const SignCommand = z.object({ type: z.literal('sign'), data: z.object({ fileId: z.string() }) });
type SignCommand = z.infer<typeof SignCommand>;
const SignNeeds = z.object({ file: z.optional(z.object({ status: z.string() })) });
const SignEvent = z.object({
  type: z.literal('diary.signed'),
  salt: z.string(),
  address: z.optional(z.string()),
});
type SignEvent = z.infer<typeof SignEvent>;
type Signing = SignCommand & Handled<z.infer<typeof SignNeeds>>;

const signing: Decider<Signing, Readonly<{ signed: number }>, SignEvent, 'nothing_there'> = {
  initial: { signed: 0 },
  evolve: ({ signed }) => ({ signed: signed + 1 }),
  decide: ({ needs, nonce, circumstances }) =>
    needs.file?.status === 'open'
      ? [{ type: 'diary.signed', salt: nonce, address: circumstances?.address }]
      : refuse('nothing_there'),
};

const remark: Decider<RemarkCommand, RemarkState, RemarkEvent, never> = {
  initial: { words: [] },
  evolve: (state, event) =>
    event.type === 'diary.closed' ? state : { words: [...state.words, event.personal?.words ?? 'gone'] },
  decide: (command) => {
    if (command.type === 'close') return [{ type: 'diary.closed' }];
    const { about, words } = command.data;
    return [{ type: 'diary.remarked', about, personal: { words } }];
  },
};

/** Files by child (`diary/chd_…`), remarks about a child by their own id (`diary/gls_…`), signatures (`diary/hov_…`). */
export const diary = defineSlice({
  name: 'diary',
  kinds: [
    defineKind({
      id: 'child',
      command: FileCommand,
      needs: { shape: z.unknown() },
      event: FileEvent,
      decider: file,
      caller: ({ status }) => ({ status }),
      answers: { status: ({ status }) => ({ status }) },
      sealed: true,
      home: ({ type }) => (type === 'open' ? VILLAGE : undefined),
      claims: (command) =>
        command.type === 'open' || command.type === 'correct'
          ? [{ kind: 'number', value: command.data.number, refused: 'number_taken', field: 'number' }]
          : [],
      held,
      erases: ({ type }) => type === 'erase',
      projections: () => [],
      react: () => [],
    }),
    defineKind({
      id: 'glass',
      command: RemarkCommand,
      needs: { shape: z.unknown() },
      event: RemarkEvent,
      decider: remark,
      caller: ({ words }) => ({ words }),
      sealed: true,
      subject: (command) => (command.type === 'remark' ? command.data.about : undefined),
      projections: () => [],
      react: () => [],
    }),
    defineKind({
      id: 'handover',
      command: SignCommand,
      needs: {
        shape: SignNeeds,
        of: ({ data }) => ({ file: { slice: 'diary', id: data.fileId, answer: 'status', firm: true } }),
      },
      event: SignEvent,
      decider: signing,
      caller: (state) => state,
      projections: () => [],
      react: () => [],
    }),
  ],
});
