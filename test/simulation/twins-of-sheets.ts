// Planted bugs in how sheets are signed and followed: each would leave a paper that says what nobody signed, or a child nobody looks at.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Fold, Kind } from '#functions/kernel/kind.ts';
import type { Slice } from '#functions/kernel/slice.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Machine } from './doors.ts';
import type { Twin } from './running.ts';

type Raw = Parameters<Fold['with']>[0][number];

const withSheets = (real: Machine, change: (begin: Fold) => Fold): Machine => {
  const changed = (kind: Kind): Kind =>
    kind.idKind === 'agreement' ? { ...kind, begin: change(kind.begin) } : kind;
  const slices = real.slices.map(
    (slice): Slice => (slice.name === 'entrustment' ? { ...slice, kinds: slice.kinds.map(changed) } : slice),
  );
  return { ...real, slices };
};

const isAct = ({ type }: Raw): boolean => type === 'sheet.signed';

// What was signed before a new text is signed once more behind it.
const keepingActs = (fold: Fold, acts: readonly Raw[] = []): Fold => ({
  ...fold,
  with: (events) => {
    const kept = [...acts, ...events.filter(isAct)];
    const told = events.flatMap((event) => (event.type === 'sheet.redrafted' ? [event, ...kept] : [event]));
    return keepingActs(fold.with(told), kept);
  },
});

// Where it is signed already, it is decided as if it were not.
const signedAgain = (fold: Fold, unsigned = fold): Fold => ({
  ...fold,
  with: (events) => signedAgain(fold.with(events), unsigned.with(events.filter((event) => !isAct(event)))),
  decide: (...asked) => {
    const decided = fold.decide(...asked);
    const isSigned = isRefusal(decided) && decided.refused === 'already_signed';
    return isSigned ? unsigned.decide(...asked) : decided;
  },
});

const without = (real: Machine, drops: (effect: Effect, types: readonly string[]) => boolean): Machine => ({
  ...real,
  effectsOf: (slices, commit) => {
    const types = commit.events.map(({ type }) => type);
    return real.effectsOf(slices, commit).filter(({ effect }) => !drops(effect, types));
  },
});

/** Twins of entrustments. */
export const sheetTwins: readonly Twin[] = [
  {
    name: 'a file asked before a signature and not held to',
    shows: /signed over a closed file/,
    ports: (ports) => ({
      ...ports,
      records: { ...ports.records, append: (commit) => ports.records.append(commit) },
    }),
  },
  {
    name: 'a new text that keeps what was signed on the old one',
    shows: /agreed, lacking a part/,
    machine: (real) => withSheets(real, keepingActs),
  },
  {
    name: 'a signature that came twice taken for two',
    from: 7,
    shows: /signed twice/,
    machine: (real) => withSheets(real, signedAgain),
  },
  {
    name: 'a sheet that all have signed and nobody is told of',
    from: 45,
    shows: /\(sheet\.agreed\): nobody was told/,
    machine: (real) =>
      without(real, (effect) => effect.kind === 'notify' && effect.template === 'entrustment_to_witness'),
  },
  {
    name: 'a closed file that its cover never hears of',
    shows: /; and should: need not/,
    machine: (real) =>
      without(
        real,
        (effect, types) =>
          effect.kind === 'command' && effect.slice === 'entrustment' && types.includes('child.closed'),
      ),
  },
  {
    name: 'a sheet that does not follow its child',
    shows: /outlives the file|lies in \d+, and its child in/,
    machine: (real) => without(real, (effect) => effect.kind === 'command' && effect.type === 'follow'),
  },
];
