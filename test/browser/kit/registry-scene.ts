// How the register's pages are photographed: each on a phone and at a desk, in normal and in large type, or where it is named.
import { nth, story } from './children.ts';
import { idNumberOf } from './names.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

/** The people and numbers of the scenes. */
export const first = nth('chd', 1);
export const grandmother = nth('grd', 10);
export const father = nth('grd', 11);
export const DIRECTOR = 'openid-shen';
export const SUPERVISOR = 'openid-gu';
export const FAR_SUPERVISOR = 'openid-ma';
export const OFFICER = 'openid-ding';
export const GUARDIAN = 'openid-wang';

/** A number that is right, and nobody's. */
export const fresh = idNumberOf(61, '2018-05-06', 'male');
export const taken = idNumberOf(1, '2017-03-02', 'female');
export const takenFarAway = idNumberOf(11, '2013-01-05', 'male');

type At = 'phone' | 'large' | 'desk' | 'desk-large';

/** A picture before it is known where it is taken. */
export type Base = Readonly<{
  name: string;
  as?: string;
  steps: readonly Step[];
  whole?: boolean;
  on?: readonly At[];
}> &
  Partial<Pick<Scene, 'children'>>;

const everywhere: readonly At[] = ['phone', 'large', 'desk', 'desk-large'];

const large: readonly Step[] = [
  ['tap', '#tab-me'],
  ['tap', '#large-type'],
  ['tap', '#tab-today'],
];

const sceneAt = ({ on: _on, steps, ...base }: Base, at: At): Scene => {
  const isLarge = at === 'large' || at === 'desk-large';
  const isDesk = at === 'desk' || at === 'desk-large';
  return {
    as: DIRECTOR,
    children: story,
    ...base,
    name: at === 'phone' ? base.name : `${base.name}-${at}`,
    ...(isDesk && { at: 'small-desk' as const }),
    steps: isLarge ? [...large, ...steps] : steps,
  };
};

/** Each picture on a phone and at a desk, in normal and in large type, or where it is named. */
export const takenAt = (bases: readonly Base[]): readonly Scene[] =>
  bases.flatMap((base) => (base.on ?? everywhere).map((at) => sceneAt(base, at)));
