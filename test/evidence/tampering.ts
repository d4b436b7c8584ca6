// The eight ways in which a pack may be tampered with, by somebody outside who cannot seal and by somebody inside who can.
import { verifyPack } from '#functions/doors/hutong-verify.ts';
import type { Pack } from '#shared/evidence/pack.ts';
import { type Keys, rechained, resealed, resigned } from './a-pack.ts';

/** A number from 0 up to `below`. */
export type Dice = (below: number) => number;

/** What somebody does to a pack, and the names by one of which it must be found. */
export type Tampering = Readonly<{
  what: string;
  does: (pack: Pack, dice: Dice) => Pack;
  foundAs: readonly string[];
}>;

const other = (text: string, dice: Dice): string => {
  const at = dice(text.length);
  const instead = text.charAt(at) === '7' ? '8' : '7';
  return `${text.slice(0, at)}${instead}${text.slice(at + 1)}`;
};

const withCommit = (pack: Pack, n: number, change: Partial<Pack['commits'][number]>): Pack => ({
  ...pack,
  commits: pack.commits.map((commit, each) => (each === n ? { ...commit, ...change } : commit)),
});

const rewritten = (pack: Pack): Pack => ({ ...pack, commits: rechained(pack.commits) });

const earlier = (at: string, dice: Dice): string =>
  new Date(Date.parse(at) - (1 + dice(10_000)) * 60_000).toISOString();

const one = <T>(dice: Dice, ...of: readonly T[]): T => {
  const chosen = of[dice(of.length)];
  if (chosen === undefined) throw new Error('Nothing to choose from');
  return chosen;
};

const changed = (pack: Pack, dice: Dice): Pack => {
  const n = dice(pack.commits.length);
  const act = dice(pack.acts.length);
  return one(
    dice,
    () => ({ ...pack, text: other(pack.text, dice) }),
    () => ({ ...pack, salt: other(pack.salt, dice) }),
    () => withCommit(pack, n, { by: other(pack.commits[n]?.by ?? '', dice) }),
    () => rewritten(withCommit(pack, n, { by: other(pack.commits[n]?.by ?? '', dice) })),
    () => ({
      ...pack,
      acts: pack.acts.map((each, at) =>
        at === act
          ? { ...each, evidence: { ...each.evidence, name: other(each.evidence.name, dice) } }
          : each,
      ),
    }),
    () => ({
      ...pack,
      checkpoints: pack.checkpoints.map((point) => ({ ...point, root: other(point.root, dice) })),
    }),
  )();
};

const renumbered = (commits: Pack['commits']): Pack['commits'] =>
  commits.map((commit, n) => ({ ...commit, version: n + 1 }));

const deleted = (pack: Pack, dice: Dice): Pack => {
  const n = dice(pack.commits.length - 1);
  const rest = pack.commits.filter((_, each) => each !== n);
  return one(
    dice,
    () => ({ ...pack, commits: rest }),
    () => ({ ...pack, commits: rechained(renumbered(rest)) }),
    // All that points at it goes with it.
    () => ({ ...pack, commits: rechained(rest), places: [] }),
    () => ({ ...pack, acts: pack.acts.filter((_, each) => each !== dice(1) + (n % pack.acts.length)) }),
  )();
};

const inserted = (pack: Pack, dice: Dice): Pack => {
  const n = 1 + dice(pack.commits.length - 1);
  const copy = pack.commits[n];
  const act = pack.acts[dice(pack.acts.length)];
  if (!copy || !act) throw new Error('An empty pack');
  const more = [
    ...pack.commits.slice(0, n),
    { ...copy, commandId: other(copy.commandId, dice) },
    ...pack.commits.slice(n),
  ];
  return one(
    dice,
    () => ({ ...pack, commits: rechained(renumbered(more)) }),
    () => ({ ...pack, acts: [...pack.acts, { ...act, version: 1 + dice(9), index: 1 + dice(3) }] }),
    () => ({ ...pack, acts: [...pack.acts, act] }),
  )();
};

const swapped = <T>(items: readonly T[], dice: Dice): T[] => {
  const at = dice(items.length - 1);
  const [a, b] = [items[at], items[at + 1]];
  return items.map((item, n) => (n === at && b ? b : n === at + 1 && a ? a : item));
};

const reordered = (pack: Pack, dice: Dice): Pack =>
  one(
    dice,
    () => ({ ...pack, commits: swapped(pack.commits, dice) }),
    () => ({ ...pack, commits: rechained(renumbered(swapped(pack.commits, dice))) }),
    () => {
      const versions = swapped(pack.acts, dice).map(({ version }) => version);
      return { ...pack, acts: pack.acts.map((act, n) => ({ ...act, version: versions[n] ?? 0 })) };
    },
  )();

const truncated = (pack: Pack, dice: Dice): Pack => ({
  ...pack,
  commits: pack.commits.slice(0, 1 + dice(pack.commits.length - 1)),
});

const backDated = (pack: Pack, dice: Dice): Pack => {
  const n = dice(pack.commits.length);
  const at = earlier(pack.commits[n]?.at ?? '', dice);
  return one(
    dice,
    () => withCommit(pack, n, { at }),
    () => rewritten(withCommit(pack, n, { at })),
    () => ({
      ...pack,
      checkpoints: pack.checkpoints.map((point) => ({ ...point, at: earlier(point.at, dice) })),
    }),
    () => ({
      ...pack,
      acts: pack.acts.map((act) => ({
        ...act,
        evidence: { ...act.evidence, at: earlier(act.evidence.at, dice) },
      })),
    }),
  )();
};

const forked = (pack: Pack, dice: Dice): Pack => {
  const n = dice(pack.commits.length);
  const twin = pack.commits[n];
  if (!twin) throw new Error('An empty pack');
  const instead = { ...twin, by: other(twin.by, dice) };
  return one(
    dice,
    () => ({ ...pack, commits: [...pack.commits.slice(0, n + 1), instead, ...pack.commits.slice(n + 1)] }),
    () =>
      rewritten({ ...pack, commits: pack.commits.map((commit, each) => (each === n ? instead : commit)) }),
  )();
};

const RECORD = ['commit_changed', 'chain_broken', 'not_in_the_log', 'commit_missing'] as const;

/** Everything somebody inside may do who writes records and seals packs, but does not hold the log's key. */
export const byInsiders = (keys: Keys): readonly Tampering[] => {
  const sealing =
    (does: Tampering['does']): Tampering['does'] =>
    (pack, dice) =>
      resealed(does(pack, dice), keys.seal);
  return [
    {
      what: 'change',
      does: sealing(changed),
      foundAs: [...RECORD, 'text_changed', 'act_changed', 'checkpoint_changed'],
    },
    { what: 'delete', does: sealing(deleted), foundAs: [...RECORD, 'act_missing'] },
    { what: 'insert', does: sealing(inserted), foundAs: [...RECORD, 'act_invented', 'act_twice'] },
    { what: 'reorder', does: sealing(reordered), foundAs: [...RECORD, 'out_of_order', 'act_changed'] },
    { what: 'truncate', does: sealing(truncated), foundAs: ['commit_missing', 'act_invented'] },
    {
      what: 'back-date',
      does: sealing(backDated),
      foundAs: ['back_dated', 'commit_changed', 'not_in_the_log', 'act_displaced', 'checkpoint_changed'],
    },
    { what: 'fork', does: sealing(forked), foundAs: ['forked', 'not_in_the_log'] },
  ];
};

/** The same by somebody outside, who cannot seal: whatever they do breaks the seal as well. */
export const byOutsiders: readonly Tampering[] = [
  ['change', changed],
  ['delete', deleted],
  ['insert', inserted],
  ['reorder', reordered],
  ['truncate', truncated],
  ['back-date', backDated],
  ['fork', forked],
].map(([what, does]) => ({ what, does, foundAs: ['pack_changed'] }) as Tampering);

/** Somebody signs all of it anew, truthfully or not, by keys of their own. */
export const bySwappedKeys = (keys: Keys): Tampering => ({
  what: 'key swap',
  does: (pack, dice) => resigned(dice(2) === 0 ? pack : rewritten(changed(pack, dice)), keys),
  foundAs: ['key_unknown'],
});

/** What is said of a pack by somebody who knows these keys: it travels as JSON, and is read as an expert would read it. */
export const foundIn = (pack: Pack, known: readonly string[]): readonly string[] =>
  verifyPack(JSON.parse(JSON.stringify(pack)), known).findings.map(({ wrong }) => wrong);

const diceFrom = (seed: number): Dice => {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e37_79b9) >>> 0;
    return state % below;
  };
};

/** Of so many tries those that were not found by their name, with what was said instead. */
export const missedOf = (
  pack: Pack,
  { does, foundAs }: Tampering,
  known: readonly string[],
  times: number,
): readonly string[] =>
  Array.from({ length: times }, (_, seed) => {
    const tampered = does(pack, diceFrom(seed + 1));
    if (JSON.stringify(tampered) === JSON.stringify(pack)) return [];
    const names = foundIn(tampered, known);
    return names.some((name) => foundAs.includes(name)) ? [] : [`${seed}: ${names.join(' ')}`];
  }).flat();
