// Lists and single lines of children as every page reads them: kept first, fresh after, with what this phone adds.
import { useState } from 'react';
import { levelOf, townOf } from '#shared/kernel/region.ts';
import type { ChildLine, TownRed, VillageChildren } from '#shared/visits/contract.ts';
import { clock, kept, outbox, overlay, session } from '../../../kernel/phone.ts';
import { childFile, townRed, villageChildren } from '../../../kernel/queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { type ShownLine, shownLines } from './shown-line.ts';

const learnVillage = ({ readAt, children }: VillageChildren): void => {
  clock.learn(readAt);
  overlay.caughtUp(children);
};

const learnTown = ({ readAt, red }: TownRed): void => {
  clock.learn(readAt);
  overlay.caughtUp(red);
};

/** Lines with the accepted answers and the waiting visits laid over them. */
const useShown = <Line extends ChildLine>(lines: readonly Line[]): readonly ShownLine<Line>[] => {
  useWatched(overlay.laid);
  return shownLines(lines, overlay, useWatched(outbox.entries));
};

export type VillageLines = Readonly<{ reading: Reading<VillageChildren>; lines: readonly ShownLine[] }>;

/** A village's list. */
export const useVillage = (village: string): VillageLines => {
  const reading = useRead(villageChildren(village), learnVillage);
  return { reading, lines: useShown(reading.answer?.value.children ?? []) };
};

export type TownLines = Readonly<{
  reading: Reading<TownRed>;
  lines: readonly ShownLine<TownRed['red'][number]>[];
}>;

/** A town's red list; a child whom a waiting visit or an accepted answer has lifted out of red is left out. */
export const useTown = (town: string | undefined): TownLines => {
  const reading = useRead(town === undefined ? undefined : townRed(town), learnTown);
  return {
    reading,
    lines: useShown(reading.answer?.value.red ?? []).filter(({ line }) => line.colour === 'red'),
  };
};

const findKept = (childId: string, village: string | undefined): ChildLine | undefined => {
  const region = session.state.get().session?.region;
  const places = [village, region].filter((place) => place !== undefined);
  const lines = [
    ...places
      .filter((place) => levelOf(place) === 'village')
      .map((place) => kept.find(villageChildren(place))?.value.children),
    ...places
      .filter((place) => levelOf(place) !== 'county')
      .map((place) => kept.find(townRed(townOf(place)))?.value.red),
  ];
  return lines.flatMap((some) => some ?? []).find((line) => line.childId === childId);
};

export type OneChild = Readonly<{ shown?: ShownLine; reading: Reading<unknown> }>;

/** One child's line, from whatever list is kept, else from the list of its village; nothing while that is unknown. */
export const useLineIn = (childId: string, place: string | undefined): OneChild => {
  const [found] = useState(() => findKept(childId, place));
  const list = useRead(found || place === undefined ? undefined : villageChildren(place), learnVillage);
  const line = found ?? list.answer?.value.children.find((one) => one.childId === childId);
  const [shown] = useShown(line ? [line] : []);
  return { reading: list, ...(shown && { shown }) };
};

/** One child's line where nothing else of the child is read: its file names the village, where nobody else does. */
export const useChildLine = (childId: string, village: string | undefined): OneChild => {
  const [found] = useState(() => findKept(childId, village));
  const file = useRead(found || village !== undefined ? undefined : childFile(childId));
  const place = village ?? file.answer?.value.village;
  const line = useLineIn(childId, place);
  return found || place !== undefined ? line : { ...line, reading: file };
};
