// Once, after entrustments are first deployed to a county that has files: every child's cover begins. Run by an operator.
import { alignEvery } from '#functions/kernel/align-every.ts';
import { slices } from '#functions/slices.ts';
import { takeLocalEnvironment } from './local-environment.ts';
import { surroundings } from './surroundings.ts';
import { commandWorld } from './world.ts';

const DATE = 'YYYY-MM-DD'.length;

const main = async (): Promise<number> => {
  takeLocalEnvironment();
  const run = surroundings.now().slice(0, DATE);
  const { files, begun, failed } = await alignEvery(commandWorld(slices), 'entrustment', run);
  process.stdout.write(`${files} files; the cover of ${begun} children was brought up to date\n`);
  for (const id of failed) process.stdout.write(`${id} could not be told; run it again\n`);
  return failed.length === 0 ? 0 : 1;
};

process.exitCode = await main();
