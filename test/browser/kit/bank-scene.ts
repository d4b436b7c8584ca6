// Every picture of the officer's desk of banks is of the same officer, who comes to it by the rail or by 我的.
import { story } from './children.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const OFFICER = 'openid-ding';

/** A picture whose officer and county go without saying. */
export type DeskScene = Readonly<{ name: string; steps: readonly Step[] }> & Partial<Scene>;

/** The scenes with their officer. */
export const byOfficer = (scenes: readonly DeskScene[]): readonly Scene[] =>
  scenes.map((scene) => ({ as: OFFICER, children: story, ...scene }));

/** The way in on a phone. */
export const onPhone: readonly Step[] = [
  ['tap', '#tab-me'],
  ['tap', '#open-bank'],
];

/** The way in at a desk. */
export const atDesk: readonly Step[] = [['tap', '#tab-bank']];

/** The page's clock is the county's once something was read. */
export const told: readonly Step[] = [
  ['go', 'features/bank/papers/index'],
  ['see', '#papers-state'],
];
