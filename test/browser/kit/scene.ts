// A scene is a picture to be taken: who signs in, on what, and what they do first.
import type { Told } from './children.ts';
import type { Step } from './steps.ts';

/** One picture. */
export type Scene = Readonly<{
  name: string;
  /** On a phone where nothing is said; a small desk is 1280 × 900. */
  at?: 'desk' | 'small-desk';
  as?: string;
  children: readonly Told[];
  withDouble?: boolean;
  whole?: boolean;
  steps: readonly Step[];
}>;
