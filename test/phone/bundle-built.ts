// The mini-program is built once before any spec looks at it, so that two specs at once never build the same thing.
import { builtMiniProgram } from './weapp/built.ts';

/** Runs before the first spec of the project. */
export const setup = async (): Promise<void> => {
  await builtMiniProgram();
};
