// A guardian's sheets in the order in which they matter: what waits for one's name, what is under way, what holds, what is over.
import type { OwnSheet } from '#shared/entrustment/views.ts';

export type OwnGroups = Readonly<{
  waits: readonly OwnSheet[];
  underWay: readonly OwnSheet[];
  standing: readonly OwnSheet[];
  ended: readonly OwnSheet[];
}>;

const isStanding = ({ status }: OwnSheet): boolean => status === 'filed' || status === 'notified';

/** Each sheet in one group, the order within as it was told. */
export const ownGroups = (sheets: readonly OwnSheet[]): OwnGroups => {
  const others = sheets.filter(({ waits }) => !waits);
  return {
    waits: sheets.filter(({ waits }) => waits),
    underWay: others.filter((sheet) => !isStanding(sheet) && sheet.status !== 'ended'),
    standing: others.filter(isStanding),
    ended: others.filter(({ status }) => status === 'ended'),
  };
};
