// A proof of the real log stands up in a pack: the script that an expert runs needs nothing but the pack and the printed keys.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyPack } from '#functions/doors/hutong-verify.ts';
import { closeCommit } from '#functions/kernel/commit.ts';
import { chain } from '#functions/kernel/log/chain.ts';
import { loggedOf } from '#functions/kernel/log/logged.ts';
import type { Logged } from '#shared/evidence/log.ts';
import { aPack, printOf, resealed, someKeys } from '../evidence/a-pack.ts';
import { aChain, aLogCounty } from '../kit/log-county.ts';

test('given a pack with places of the log that the door has made, when it is checked, then all of it holds', async () => {
  const keys = someKeys('county');
  const pack = aPack(keys);
  const county = aLogCounty();
  const commits = pack.commits.map(({ madeAt, as, depth, hash: _, events, ...rest }) =>
    closeCommit({
      ...rest,
      ...(madeAt !== undefined && { madeAt }),
      ...(as !== undefined && { as }),
      ...(depth !== undefined && { depth }),
      events: events.map((event) => ({ ...event, type: String(event['type']) })),
    }),
  );
  await county.leave(aChain('visits/chd_1', 300), '2026-06-12T09:10:00.000Z');
  await county.leave(commits, '2026-06-12T09:20:00.000Z');
  await chain({ ...county.world, county: pack.county }, county.world.now());
  const places: Logged[] = [];
  for (const commit of commits)
    places.push(...[await loggedOf(county.store, commit)].flatMap((one) => one ?? []));
  expect(places).toHaveLength(commits.length);
  const [first] = places;
  if (!first) throw new Error('Not logged');
  const { pem } = await county.signer.publicKey();
  const proven = {
    ...pack,
    places: places.map(({ index, path, checkpoint }, n) => ({
      version: n + 1,
      index,
      path,
      size: checkpoint.size,
    })),
    checkpoints: [first.checkpoint],
    keys: [first.key, ...pack.keys.filter(({ keyId }) => keyId === keys.seal.keyId)],
  };
  const sealed = resealed(proven, keys.seal);
  const log = createHash('sha256')
    .update((await county.signer.publicKey()).der)
    .digest('hex');
  const { findings } = verifyPack(JSON.parse(JSON.stringify(sealed)), [log, printOf(keys.seal)]);
  expect(findings).toEqual([]);
  expect(first.key).toEqual({ keyId: log.slice(0, 32), pem });
  const moved = { ...sealed, places: sealed.places.map((place) => ({ ...place, index: place.index + 1 })) };
  expect(verifyPack(JSON.parse(JSON.stringify(resealed(moved, keys.seal)))).findings).not.toEqual([]);
});
