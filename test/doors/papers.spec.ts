// The porter itself, over real sockets: it draws, signs by the key service, keeps the paper sealed and notes it by its slice's own command.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileStore } from '#functions/aws/files.ts';
import { fileOf } from '#functions/kernel/sealed-file.ts';
import { openSurroundings, type Surroundings } from '../kit/open-doors.ts';
import { queued } from '../kit/stream-records.ts';
import { printed } from '../papers/printed.ts';
import { agreementId, sheet, tell } from '../papers/telling.ts';

let around: Surroundings;
afterAll(() => around.end());
beforeAll(async () => {
  around = await openSurroundings();
  process.env['SEAL_KEY_ID'] = around.kms.keys.provide('SealKey', 'RSA_3072').keyId;
  await tell(around.world);
});

const stream = `entrustment/${agreementId}`;
const asked = (what: string, n: number) => ({
  effectId: `${stream}#1#${n}`,
  depth: 1,
  effect: { kind: 'draw_up', slice: 'entrustment', id: agreementId, what },
});

test('the evidence is signed in the county’s name and noted once, though it is asked for twice', async () => {
  const { handler } = await import('#functions/doors/porter.ts');
  const messages = [asked('evidence', 3), asked('evidence', 3)];
  expect(await handler(queued(...messages))).toEqual({ batchItemFailures: [] });
  expect(await handler(queued(...messages))).toEqual({ batchItemFailures: [] });

  const commits = await around.world.records.after(stream, 0);
  const noted = commits.flatMap(({ events }) => events).filter(({ type }) => type === 'paper.drawn_up');
  const name = `papers/${agreementId}/evidence-${sheet.textHash.slice(0, 16)}.pdf`;
  expect(noted).toMatchObject([{ what: 'evidence', name, textHash: sheet.textHash }]);

  const files = fileStore(around.client.config, 'files');
  const bytes = await fileOf({ files, vault: around.vault }, name, sheet.childId);
  const paper = await printed(bytes ?? Buffer.of());
  expect(await paper.signature()).toContain('Signature is Valid');
  paper.end();
  // One certificate and one mark, or two of each where both drew at once: the first of them stands.
  expect(around.kms.calls()['Sign']).toBeLessThanOrEqual(4);
  expect(around.s3.shelf.names('files', 'certificates/')).toEqual([
    `certificates/${process.env['SEAL_KEY_ID']}.der`,
  ]);
});
