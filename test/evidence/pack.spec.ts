// Whoever has a pack and the county's published keys finds every tampering, by name.
import { describe, expect, it } from 'vitest';
import { verifyPack } from '#functions/doors/hutong-verify.ts';
import type { Pack } from '#shared/evidence/pack.ts';
import { aPack, printOf, resealed, someKeys } from './a-pack.ts';
import { byInsiders, byOutsiders, bySwappedKeys, foundIn, missedOf, type Tampering } from './tampering.ts';

/** How often each way is tried; the whole of 2,000 by `TAMPERS=2000`. */
const TIMES = Number(process.env['TAMPERS'] ?? 60);

const keys = someKeys('county');
const pack = aPack(keys);
const published = [printOf(keys.log), printOf(keys.seal)];

const found = (of: Pack, known = published): readonly string[] => foundIn(of, known);
const missed = (one: Tampering): readonly string[] => missedOf(pack, one, published, TIMES);

describe('given a pack as the county made it', () => {
  it('when it is checked, then all of it holds', () => {
    expect(found(pack)).toEqual([]);
  });

  it('when no key is known, then the fingerprints are told, to be compared', () => {
    const { findings, notes } = verifyPack(JSON.parse(JSON.stringify(pack)), []);
    expect(findings).toEqual([]);
    expect(published.every((print) => notes.some((note) => note.includes(print)))).toBe(true);
  });

  it.each(byInsiders(keys))(
    'when somebody who can seal does a $what, then it is found by its name',
    (one) => {
      expect(missed(one)).toEqual([]);
    },
  );

  it.each(byOutsiders)('when somebody outside does a $what, then the seal is broken', (one) => {
    expect(missed(one)).toEqual([]);
  });

  it('when somebody signs it all by keys of their own (key swap), then they are not the published ones', () => {
    expect(missed(bySwappedKeys(someKeys('other')))).toEqual([]);
  });

  it('when places in the log are left out, then commits older than three hours are missed there', () => {
    expect(found(resealed({ ...pack, places: [] }, keys.seal))).toContain('not_in_the_log');
  });

  it('when a hand is missing that the record calls complete, then it is named', () => {
    const commits = pack.commits.filter(({ version }) => version !== 2);
    expect(found({ ...pack, commits })).toContain('signature_missing');
  });

  it('when it is no pack, then it is unreadable', () => {
    expect(verifyPack({ hello: 1 }).findings).toEqual([{ wrong: 'pack_unreadable', where: 'format' }]);
  });
});
