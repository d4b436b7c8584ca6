// After the Vault was restored from a backup, an operator erases again whoever was erased since; before that nobody may use it.
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { eraseAgain } from '#functions/aws/erased-again.ts';
import { reapplyErasures } from '#functions/kernel/reapply.ts';
import { slices } from '#functions/slices.ts';
import { takeLocalEnvironment } from './local-environment.ts';
import { commandWorld } from './world.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const main = async (): Promise<number> => {
  takeLocalEnvironment();
  const outcomes = await reapplyErasures(commandWorld(slices));
  const refused = outcomes.filter(({ how }) => how === 'refused');
  const erased = outcomes.filter(({ how }) => how !== 'refused');
  const subjects = new Set(erased.map(({ subject }) => subject));
  const { keys, claims } = await eraseAgain(dynamo(), setting('VAULT_TABLE'), subjects);
  say(
    `${subjects.size} people are erased; ${keys} keys and ${claims} claims had come back and are gone again`,
  );
  say(
    `${erased.filter(({ how }) => how === 'done').length} erasures had been confirmed and never done; they are done`,
  );
  for (const { subject, refused: code } of refused) say(`${subject} is not erased: ${code}`);
  return refused.length === 0 ? 0 : 1;
};

process.exitCode = await main();
