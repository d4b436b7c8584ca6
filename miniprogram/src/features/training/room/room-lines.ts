// Everybody at a session's door in the order in which the organiser has to do with them, and what may be done about each.
import type { Passage, Way } from '#shared/training/contract.ts';
import type { DoorLine } from '#shared/training/views.ts';

/** How much is known of a passage; what was just done lies over what was read only while it knows more. */
const KNOWN: Readonly<Record<Passage, number>> = { none: 0, unconfirmed: 1, denied: 2, confirmed: 3 };

const isAhead = (done: DoorLine, read: DoorLine): boolean =>
  KNOWN[done.in] > KNOWN[read.in] || KNOWN[done.out] > KNOWN[read.out];

/** The people as what was just done makes them; whoever was not on the list is on it now. */
export const withDone = (
  people: readonly DoorLine[],
  done: ReadonlyMap<string, DoorLine>,
): readonly DoorLine[] => {
  const known = new Set(people.map(({ personId }) => personId));
  const added = [...done.values()].filter(({ personId }) => !known.has(personId));
  const over = (line: DoorLine): DoorLine => {
    const after = done.get(line.personId);
    return after && isAhead(after, line) ? after : line;
  };
  return [...people.map(over), ...added];
};

/** A scan that waits for the organiser's tick. */
export type HeldScan = Readonly<{ line: DoorLine; way: Way }>;

/** The scans of one person that wait: coming in before leaving. */
export const heldOf = (line: DoorLine): readonly HeldScan[] =>
  (['in', 'out'] as const).filter((way) => line[way] === 'unconfirmed').map((way) => ({ line, way }));

export type GroupName = 'held' | 'awaited' | 'inside' | 'left';

/** In which group somebody stands. */
export const groupOf = (line: DoorLine): GroupName => {
  if (heldOf(line).length > 0) return 'held';
  if (line.in !== 'confirmed') return 'awaited';
  return line.out === 'confirmed' ? 'left' : 'inside';
};

export type RoomGroup = Readonly<{ name: GroupName; lines: readonly DoorLine[] }>;

const byPlace = (a: DoorLine, b: DoorLine): number =>
  a.village.localeCompare(b.village) || a.personId.localeCompare(b.personId);

const namesInOrder: readonly GroupName[] = ['held', 'awaited', 'inside', 'left'];

/** The groups in which there is somebody. */
export const roomGroups = (people: readonly DoorLine[]): readonly RoomGroup[] =>
  namesInOrder
    .map((name) => ({ name, lines: people.filter((line) => groupOf(line) === name).sort(byPlace) }))
    .filter(({ lines }) => lines.length > 0);

/** Those whose name or village holds what was typed. */
export const found = (people: readonly DoorLine[], typed: string): readonly DoorLine[] => {
  const words = typed.trim();
  return words === ''
    ? people
    : people.filter(({ name, villageName }) => name.includes(words) || villageName.includes(words));
};

/** One thing done about one person. */
export type DoorAct =
  | Readonly<{ kind: 'attest'; way: Way }>
  | Readonly<{ kind: 'settle'; way: Way; outcome: 'was_there' | 'was_not' }>;

/** What may be done about somebody. */
export const actsOf = (line: DoorLine): readonly DoorAct[] => {
  const settle = heldOf(line).flatMap(({ way }) => [
    { kind: 'settle' as const, way, outcome: 'was_there' as const },
    { kind: 'settle' as const, way, outcome: 'was_not' as const },
  ]);
  const mayComeIn = line.in === 'none' || line.in === 'denied';
  const mayLeave = line.in === 'confirmed' && (line.out === 'none' || line.out === 'denied');
  return [
    ...settle,
    ...(mayComeIn ? [{ kind: 'attest' as const, way: 'in' as const }] : []),
    ...(mayLeave ? [{ kind: 'attest' as const, way: 'out' as const }] : []),
  ];
};
