// Where the mini-program lies that was built before these tests began.
import { join } from 'node:path';
import { ROOT } from '#infra/layout.ts';

/** Its folder. */
export const MINI_PROGRAM = join(ROOT, '.build/weapp');
