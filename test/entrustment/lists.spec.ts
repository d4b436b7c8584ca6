// What staff and guardians read of sheets is what the streams say: who lacks one, what is on its way, stands, waits or has ended.
import { beforeEach, describe, expect, test } from 'vitest';
import { coverOfCounty } from '#functions/entrustment/county-cover.ts';
import { sheetsOwn } from '#functions/entrustment/own-sheets.ts';
import { sheetsOfTown } from '#functions/entrustment/town-sheets.ts';
import { sheetsOfVillage } from '#functions/entrustment/village-sheets.ts';
import type { Role } from '#shared/kernel/access.ts';
import { AT, COUNTY, nth, OTHER_TOWNS_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { draft, end, file, noBars, receipt, sendBack, settleBar, sign, witness } from './asking.ts';
import { agreementId, childId, fatherId, grandmotherId, motherId } from './family.ts';
import { aSigningCounty, familyChild, type SigningCounty } from './signing-county.ts';

let county: SigningCounty;
beforeEach(async () => {
  county = await aSigningCounty();
});

const asking = (role: Role = 'director', at = AT) => ({ read: county.reader, role, at });
const village = (role?: Role, at?: string) => sheetsOfVillage(asking(role, at), VILLAGE);
const town = (role: Role = 'supervisor', at?: string) => sheetsOfTown(asking(role, at), TOWN);
const next = nth('agreement', 2);

describe('the village', () => {
  test('sees who lacks a sheet, since when, and by which rule', async () => {
    expect(await village()).toEqual({
      village: VILLAGE,
      villageName: expect.any(String),
      readAt: AT,
      policy: { version: '2021-1', rule: 'every_left_behind' },
      lacking: [
        {
          childId,
          name: '陈小满',
          village: VILLAGE,
          villageName: expect.any(String),
          lackingSinceOn: '2026-06-01',
        },
      ],
      open: [],
      standing: [],
      ended: [],
    });
  });

  test('sees what is on its way and who is missing, by name', async () => {
    const sheet = await county.acts(draft());
    await county.acts(sign(sheet));
    const { open, lacking } = await village();
    expect(open).toMatchObject([
      {
        agreementId,
        version: 2,
        childName: '陈小满',
        caregiverName: '陈桂芳',
        status: 'signing',
        missing: [
          { part: 'parent', name: '李红梅' },
          { part: 'caregiver', name: '陈桂芳' },
          { part: 'witness' },
        ],
        manyChildren: false,
        noticesOwed: [],
      },
    ]);
    expect(lacking).toHaveLength(1);
  });

  test('sees a sheet sent back as such until it is witnessed again', async () => {
    const sheet = await county.witnessed();
    await county.acts(sendBack());
    expect((await village()).open).toMatchObject([
      { status: 'agreed', sentBack: true, missing: [{ part: 'witness' }] },
    ]);
    await county.acts(witness(sheet));
    expect((await village()).open[0]).not.toHaveProperty('sentBack');
  });

  test('sees what stands, who is still owed a notice, and nobody lacking any more', async () => {
    await county.filed();
    const { lacking, open, standing } = await village();
    expect([lacking, open]).toEqual([[], []]);
    expect(standing).toMatchObject([
      { status: 'filed', missing: [], noticesOwed: ['school', 'village'], number: expect.any(String) },
    ]);
  });

  test('sees what has ended within a year, and not for longer', async () => {
    await county.filed();
    await county.acts(end());
    const { standing, ended, lacking } = await village();
    expect(standing).toEqual([]);
    expect(ended).toMatchObject([{ agreementId, ended: { reason: 'revoked', on: '2026-06-12' } }]);
    expect(lacking).toMatchObject([{ lackingSinceOn: '2026-06-01' }]);
    expect((await village('director', '2027-06-12T01:00:00.000Z')).ended).toHaveLength(1);
    expect((await village('director', '2027-06-13T01:00:00.000Z')).ended).toEqual([]);
  });

  test('still names the child of a sheet that ended with its file', async () => {
    await county.filed();
    await county.close(childId);
    expect((await village()).ended).toMatchObject([{ childName: '陈小满', caregiverName: '陈桂芳' }]);
  });

  test('shows the auditor no name', async () => {
    await county.acts(draft());
    const { lacking, open } = await village('auditor');
    expect(JSON.stringify([lacking, open])).not.toMatch(/小满|桂芳|红梅/);
    expect(open[0]).toMatchObject({ childName: '陈**', caregiverName: '陈**' });
  });
});

describe('a caregiver for more children than the policy allows', () => {
  test('is flagged wherever those children live', async () => {
    for (let n = 2; n <= 4; n++) {
      const other = nth('child', n);
      const { details } = familyChild();
      const { idNumber: _, ...unnumbered } = details ?? { sex: 'female', bornOn: '2016-03-09' };
      await county.register(
        other,
        familyChild({ details: { ...unnumbered, withoutIdNumber: 'papers_lost' } }),
      );
      await county.filed(draft({ childId: other }), nth('agreement', n), `第${n}号`);
    }
    await county.acts(draft());
    const { open, standing } = await village();
    expect([open, standing].map((lines) => lines.map(({ manyChildren }) => manyChildren))).toEqual([
      [true],
      [false, false, false],
    ]);
  });
});

describe('the town', () => {
  test('sees bars to look into, until they are settled', async () => {
    await county.acts(draft({ answers: { ...noBars, addiction: true } }));
    expect(await town()).toMatchObject({ barred: [{ agreementId, status: 'barred' }], toFile: [] });
    await county.acts(settleBar());
    expect((await town()).barred).toEqual([]);
  });

  test('sees sheets to file, then notices owed, then neither', async () => {
    await county.witnessed();
    expect(await town()).toMatchObject({ toFile: [{ agreementId }], noticesOwed: [] });
    await county.acts(file());
    expect(await town()).toMatchObject({
      toFile: [],
      noticesOwed: [{ agreementId, noticesOwed: ['school', 'village'] }],
    });
    await county.acts(receipt('school'));
    expect(await town()).toMatchObject({ noticesOwed: [{ noticesOwed: ['village'] }] });
    await county.acts(receipt('village'));
    expect((await town()).noticesOwed).toEqual([]);
  });

  test('sees who has lacked a sheet too long only once that is so', async () => {
    expect((await town()).lackingLong).toEqual([]);
    // A row is asked for one slice a tick, and the visits' matters come first.
    for (const time of ['01:00', '01:05', '01:10']) await county.tick(`2026-06-16T${time}:00.000Z`);
    expect((await town()).lackingLong).toMatchObject([{ childId, lackingSinceOn: '2026-06-01' }]);
    expect(county.news()).toContain('entrustment_lacking');
  });

  test('counts every village over the children who must be covered', async () => {
    const counts = async () => (await town()).villages.find(({ region }) => region === VILLAGE);
    expect(await counts()).toMatchObject({ must: 1, covered: 0, lackingLong: 0 });
    await county.filed();
    expect(await counts()).toMatchObject({ must: 1, covered: 1, lackingLong: 0 });
    expect(
      (await coverOfCounty(county.reader, COUNTY, AT)).towns.find(({ region }) => region === TOWN),
    ).toEqual({
      region: TOWN,
      name: expect.any(String),
      must: 1,
      covered: 1,
      lackingLong: 0,
    });
  });

  test('proposes a number that no sheet of the year has, also when one has moved away with its child', async () => {
    const { nextNumber } = await town();
    expect(nextNumber).toBe('如城托〔2026〕1号');
    await county.filed(draft(), agreementId, nextNumber);
    expect((await town()).nextNumber).toBe('如城托〔2026〕2号');
    await county.move(childId, OTHER_TOWNS_VILLAGE);
    expect((await town()).nextNumber).toBe('如城托〔2026〕2号');
    expect((await town('supervisor', '2027-01-02T01:00:00.000Z')).nextNumber).toBe('如城托〔2027〕1号');
  });
});

describe('a guardian', () => {
  const own = async (guardianId: string) => {
    const found = await sheetsOwn(county.reader, guardianId, AT);
    return 'refused' in found ? found : found.sheets;
  };

  test('sees what waits for them, and what they have signed', async () => {
    const sheet = await county.acts(draft());
    expect(await own(fatherId)).toMatchObject([
      { agreementId, childName: '陈小满', part: 'parent', waits: true },
    ]);
    await county.acts(sign(sheet));
    expect(await own(fatherId)).toMatchObject([{ waits: false, signedAt: AT, status: 'signing' }]);
    expect(await own(grandmotherId)).toMatchObject([{ part: 'caregiver', waits: true }]);
  });

  test('waits for nothing while a bar stands', async () => {
    await county.acts(draft({ answers: { ...noBars, harm: true } }));
    expect(await own(motherId)).toMatchObject([{ status: 'barred', waits: false }]);
  });

  test('keeps the sheets that have ended', async () => {
    await county.filed();
    await county.acts(end());
    await county.acts(draft({ fromOn: '2026-06-12' }), next);
    expect(await own(motherId)).toMatchObject([
      { agreementId: next, waits: true },
      { agreementId, status: 'ended', ended: { reason: 'revoked' }, waits: false },
    ]);
  });

  test('who is no guardian finds nothing', async () => {
    expect(await sheetsOwn(county.reader, undefined, AT)).toEqual({ refused: 'not_found' });
  });
});
