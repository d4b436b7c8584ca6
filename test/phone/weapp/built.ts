// The mini-program is built before its tests look at it, and only when something changed.
import { join } from 'node:path';
import { bringUpToDate } from '#infra/local/building.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** The folder of the built mini-program, brought up to date. */
export const builtMiniProgram = async (): Promise<string> => {
  await bringUpToDate(ROOT, {
    name: 'mini-program',
    from: ['miniprogram', 'shared', 'package-lock.json'],
    into: '.build/weapp',
    run: ['miniprogram/build.ts', 'weapp'],
  });
  return join(ROOT, '.build/weapp');
};
