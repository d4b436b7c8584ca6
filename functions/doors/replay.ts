// `npm run replay`: rebuilds the views from Records beside the ones in use; run by an operator, never by an event.
import { parseArgs } from 'node:util';
import { dynamo } from '#functions/aws/clients.ts';
import { setting } from '#functions/aws/config.ts';
import { eventStore } from '#functions/aws/event-store.ts';
import { generationStore } from '#functions/aws/generation-store.ts';
import { wrappedKeys } from '#functions/aws/vault-store.ts';
import { GENERATIONS_TTL_MS, viewStore } from '#functions/aws/view-store.ts';
import { replay } from '#functions/kernel/replay.ts';
import { slices } from '#functions/slices.ts';
import { takeLocalEnvironment } from './local-environment.ts';
import { surroundings } from './surroundings.ts';

const SHOWN = 20;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { 'expect-differences': { type: 'boolean', default: false } } });
  takeLocalEnvironment();
  const client = dynamo();
  const result = await replay(
    {
      ...surroundings,
      slices,
      records: eventStore(client, setting('RECORDS_TABLE')),
      views: viewStore(client, setting('VIEWS_TABLE'), Date.now),
      generations: generationStore(client, setting('VIEWS_TABLE')),
      keys: wrappedKeys(client, setting('VAULT_TABLE')),
      untilNoticed: () => surroundings.pause(2 * GENERATIONS_TTL_MS),
      onProgress: ({ step, done }) => {
        if (done % 100 === 0) say(`${step} ${done}`);
      },
    },
    values['expect-differences'],
  );
  for (const { what, problem } of result.differences.slice(0, SHOWN)) say(`${problem}: ${what}`);
  say(
    result.switched
      ? `Generation ${result.generation} is in use: ${result.rows} rows, ${result.differences.length} differences`
      : `Generation ${result.generation} stands aside: ${result.differences.length} differences; nothing was dropped. ` +
          'If a projection changed on purpose, run again with --expect-differences',
  );
  return result.switched ? 0 : 1;
};

process.exitCode = await main();
