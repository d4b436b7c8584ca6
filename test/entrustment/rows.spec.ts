// The rows of cover, sheets and signers say what the streams say, hold nothing personal, and come up on the day something is due.
import { describe, expect, test } from 'vitest';
import { agreementDecider } from '#functions/entrustment/decide/agreement.ts';
import type { AgreementEvent } from '#functions/entrustment/events/agreement.ts';
import type { CoverEvent } from '#functions/entrustment/events/cover.ts';
import { agreementEntry, signerEntry } from '#functions/entrustment/project/agreement.ts';
import { childCover } from '#functions/entrustment/project/cover.ts';
import { coverEffects } from '#functions/entrustment/react/cover.ts';
import { nextDueOn } from '#functions/entrustment/sheet-dues.ts';
import type { AgreementPart, CoverPart, SignerPart } from '#shared/entrustment/rows.ts';
import { AT, nth, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import {
  allSign,
  askAgain,
  comeDue,
  draft,
  end,
  file,
  follow,
  having,
  noBars,
  receipt,
  redraft,
  sendBack,
  settleBar,
  sign,
  witness,
} from './asking.ts';
import { aligned, covered, inForce, lacking, opened } from './covering.ts';
import { agreementId, childId, fatherId, grandmotherId, motherId, file as openFile } from './family.ts';

const long: CoverEvent = {
  type: 'cover.lacked_long',
  village: VILLAGE,
  lackingSinceOn: '2026-06-01',
  on: '2026-06-16',
};

const coverOf = (...facts: readonly CoverEvent[]): CoverPart => {
  const part = partAfter(childCover, facts, { id: childId });
  if (!part) throw new Error('No part');
  return part;
};

describe('a child’s row', () => {
  test('counts a child who must be covered and is not, and comes up when that has lasted too long', () => {
    const { village: _, ...judged } = lacking;
    const part = coverOf(aligned);
    expect(part).toEqual(judged);
    expect([childCover.share?.(part), childCover.due?.(part)]).toEqual([{ must: 1 }, '2026-06-16']);
  });

  test('counts it as lacking long once the supervisor heard, and then waits for the next turn only', () => {
    const part = coverOf(aligned, long);
    expect(childCover.share?.(part)).toEqual({ must: 1, lacking_long: 1 });
    expect(childCover.due?.(part)).toBe(lacking.turnsOn);
    expect(coverOf(aligned, long, opened).longOn).toBe('2026-06-16');
  });

  test('counts it as covered, and lacking no more', () => {
    const part = coverOf(aligned, long, opened, inForce);
    expect(part).not.toHaveProperty('longOn');
    expect([childCover.share?.(part), childCover.due?.(part)]).toEqual([
      { must: 1, covered: 1 },
      covered.turnsOn,
    ]);
  });

  test('counts nobody who need not be covered, and waits for nothing', () => {
    const { lackingSinceOn: _l, turnsOn: _t, ...free } = { ...aligned, must: false };
    const part = coverOf(free);
    expect([childCover.share?.(part), childCover.due?.(part)]).toEqual([{}, undefined]);
  });

  test('stands where its file says, which the cover leaves to the registry', () => {
    expect([childCover.list, childCover.place, childCover.keeps]).toEqual([undefined, undefined, undefined]);
  });
});

const sheetOf = (facts: readonly AgreementEvent[]): AgreementPart => {
  const part = partAfter(agreementEntry, facts, { id: agreementId, at: AT });
  if (!part) throw new Error('No part');
  return part;
};
const shareAfter = (facts: readonly AgreementEvent[]) => agreementEntry.share?.(sheetOf(facts));
const filed = [draft(), ...allSign, witness, () => file()] as const;

describe('a sheet’s row', () => {
  test('stands in its village’s list until it ends, then in the list of its year', () => {
    const open = sheetOf(having(draft()));
    expect(agreementEntry.list?.(open)).toEqual({ under: `sheets/${VILLAGE}`, sort: '2026-06-12' });
    const moved = sheetOf(having(draft(), follow({ ...openFile, village: SIBLING_VILLAGE })));
    expect([agreementEntry.list?.(moved)?.under, agreementEntry.place?.(moved)]).toEqual([
      `sheets/${SIBLING_VILLAGE}`,
      SIBLING_VILLAGE,
    ]);
    const over = sheetOf(having(draft(), end()));
    expect(agreementEntry.list?.(over)).toEqual({
      under: `sheets-ended/${VILLAGE}/2026`,
      sort: '2026-06-12',
    });
  });

  test('counts what waits for the town, and once filed its year for good', () => {
    const barred = draft({ answers: { ...noBars, harm: true } });
    expect(shareAfter(having(draft()))).toEqual({});
    expect(shareAfter(having(barred))).toEqual({ sheets_barred: 1 });
    expect(shareAfter(having(barred, settleBar()))).toEqual({});
    expect(shareAfter(having(draft(), ...allSign, witness))).toEqual({ sheets_to_file: 1 });
    expect(shareAfter(having(draft(), ...allSign, witness, sendBack))).toEqual({});
    expect(shareAfter(having(...filed))).toEqual({ notices_owed: 1, filed_2026: 1 });
    expect(shareAfter(having(...filed, receipt('school'), receipt('village')))).toEqual({ filed_2026: 1 });
    expect(shareAfter(having(...filed, () => end()))).toEqual({ filed_2026: 1 });
  });

  test('knows who has signed the text in force, and when', () => {
    const { signed } = sheetOf(having(draft(), (sheet) => sign(sheet), ...allSign.slice(1), witness));
    expect(signed.map(({ part, guardianId, at }) => [part, guardianId, at])).toEqual([
      ['parent', fatherId, AT],
      ['parent', motherId, AT],
      ['caregiver', grandmotherId, AT],
      ['witness', undefined, AT],
    ]);
    expect(sheetOf(having(draft(), (sheet) => sign(sheet), redraft())).signed).toEqual([]);
  });

  test('holds nothing personal', () => {
    const part = sheetOf(having(...filed, receipt('school')));
    expect(JSON.stringify(part)).not.toMatch(/小满|陈强|红梅|桂芳|海燕|安定|138|3206821/);
    expect([agreementEntry.keeps, agreementEntry.subject]).toEqual([undefined, undefined]);
  });

  test('comes up exactly when the sheet itself says that something is due', () => {
    const lives = [
      having(draft()),
      having(draft(), comeDue('2026-06-15')),
      having(draft(), askAgain()),
      having(draft(), ...allSign),
      having(...filed),
      having(...filed, comeDue('2027-05-13')),
      having(...filed, () => end()),
      having(draft({ answers: { ...noBars, harm: true } }), settleBar()),
    ];
    for (const facts of lives) {
      const state = facts.reduce(agreementDecider.evolve, agreementDecider.initial);
      if (state.status === 'none') throw new Error('No sheet');
      expect(agreementEntry.due?.(sheetOf(facts))).toBe(nextDueOn(state));
    }
  });
});

const signerOf = (facts: readonly AgreementEvent[], guardianId: string): SignerPart | undefined => {
  const rowId = `${agreementId}/${guardianId}`;
  const concerning = facts.filter((fact) => signerEntry.rows?.(fact, agreementId).includes(rowId));
  return partAfter(signerEntry, concerning, { id: agreementId, rowId });
};

describe('a signer’s row', () => {
  test('leads each guardian to the sheet', () => {
    const facts = having(draft());
    const link = { agreementId, childId, isCaregiver: false };
    expect(signerOf(facts, fatherId)).toEqual({ ...link, guardianId: fatherId });
    expect(signerOf(facts, grandmotherId)).toEqual({ ...link, guardianId: grandmotherId, isCaregiver: true });
    expect(signerOf(facts, nth('guardian', 9))).toBeUndefined();
    expect(signerEntry.list?.({ ...link, guardianId: fatherId })).toEqual({
      under: `signer/${fatherId}`,
      sort: agreementId,
    });
  });

  test('counts the caregiver’s child from the filing to the end, and never a parent’s', () => {
    expect(signerOf(having(...filed), grandmotherId)?.caresUntilOn).toBe('2027-06-11');
    expect(signerOf(having(...filed), fatherId)).not.toHaveProperty('caresUntilOn');
    expect(
      signerOf(
        having(...filed, () => end()),
        grandmotherId,
      ),
    ).not.toHaveProperty('caresUntilOn');
  });
});

describe('what follows from a cover', () => {
  const origin = { stream: `entrustment/${childId}`, id: childId, version: 2, at: AT, by: 'system' };
  const follows = {
    kind: 'command',
    slice: 'entrustment',
    id: agreementId,
    type: 'follow',
    data: { childId },
  };

  test('the sheets that must look at the file anew are told', () => {
    expect(coverEffects({ ...aligned, follow: [agreementId] }, origin)).toEqual([follows]);
    expect(coverEffects({ ...opened, follow: [agreementId] }, origin)).toEqual([follows]);
  });

  test('the town’s supervisor hears of a child that has lacked one too long, without a name', () => {
    expect(coverEffects(long, origin)).toEqual([
      {
        kind: 'notify',
        template: 'entrustment_lacking',
        role: 'supervisor',
        region: TOWN,
        about: childId,
        onlyIf: { slice: 'entrustment', row: 'child', named: nth('child'), field: 'covered', is: false },
      },
    ]);
  });

  test('nobody hears of the rest', () => {
    const turned: CoverEvent = { type: 'cover.turned', ...covered, on: '2026-06-12' };
    expect([aligned, opened, inForce, turned].flatMap((fact) => coverEffects(fact, origin))).toEqual([]);
  });
});
