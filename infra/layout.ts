// Where sources and built things lie is said once, for the build, the app, the tests and the local machine.
import { join } from 'node:path';

/** The project's root. */
export const ROOT = join(import.meta.dirname, '..');

/** Holds one folder per door, each the whole of what is deployed for it. */
export const BUILT = join(ROOT, '.build/doors');

/** The cloud assembly: a manifest, one template per stack, one folder per built door. */
export const ASSEMBLY = join(ROOT, '.build/cdk');

/** The doors: each is `functions/doors/<door>.ts`, exporting `handler`. */
export const doorNames = [
  'api',
  'projector',
  'reactor',
  'commander',
  'notifier',
  'clock',
  'porter',
  'chain',
] as const;

/** The name of a door. */
export type DoorName = (typeof doorNames)[number];
