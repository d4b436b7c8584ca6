// One sheet reads as its stream tells it: the text that is hashed, who signed and how, and no more than a role may see.
import { beforeEach, describe, expect, test } from 'vitest';
import { draftGround } from '#functions/entrustment/draft-ground.ts';
import { paperFile } from '#functions/entrustment/paper-file.ts';
import { sheetPhoto } from '#functions/entrustment/sheet-photo.ts';
import { sheetFor } from '#functions/entrustment/sheet-view.ts';
import { sealFile } from '#functions/kernel/sealed-file.ts';
import { saltedHash } from '#shared/entrustment/text.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { AT, nth } from '../kit/ids.ts';
import { draft, filePaper, notePaper, picture, receipt, redraft, sendBack, sign, witness } from './asking.ts';
import { agreementId, childId, fatherId, grandmotherId, motherId } from './family.ts';
import { aSigningCounty, type SigningCounty } from './signing-county.ts';

let county: SigningCounty;
beforeEach(async () => {
  county = await aSigningCounty();
});

const seenBy = async (role: Role): Promise<SheetView> => {
  const view = await sheetFor(county.reader, agreementId, role, AT);
  if ('refused' in view) throw new Error(view.refused);
  return view;
};

describe('a sheet', () => {
  test('is shown with the very text and salt that its hash is made of', async () => {
    await county.acts(draft());
    const { text = '', salt = '', textHash, ...view } = await seenBy('director');
    expect(saltedHash(salt, text)).toBe(textHash);
    expect(view).toMatchObject({
      version: 1,
      childName: '陈小满',
      status: 'signing',
      template: '2021-1',
      draftedOn: '2026-06-12',
      barred: [],
      notices: [],
      papers: [],
      contact: { name: '王海燕', phone: '13900002222' },
      caregiverOf: 1,
    });
    expect(view).not.toHaveProperty('grade');
  });

  test('names every signer with phone, and how each has signed; it is worth its weakest act', async () => {
    await county.witnessed();
    const { signers, grade } = await seenBy('supervisor');
    expect(signers).toMatchObject([
      {
        part: 'parent',
        guardianId: fatherId,
        name: '陈强',
        phone: '13800000001',
        bound: false,
        signed: { way: 'own_phone', grade: 'agreed', at: AT },
      },
      { part: 'parent', guardianId: motherId, name: '李红梅' },
      {
        part: 'caregiver',
        guardianId: grandmotherId,
        relation: 'grandmother',
        signed: { way: 'assisted', grade: 'paper' },
      },
      { part: 'witness', name: '王海燕', signed: { way: 'own_phone' } },
    ]);
    expect(grade).toBe('paper');
  });

  test('drawn up anew is signed by nobody yet', async () => {
    const sheet = await county.acts(draft());
    await county.acts(sign(sheet));
    await county.acts(redraft());
    const { signers, untilOn } = await seenBy('director');
    expect([signers.filter(({ signed }) => signed), untilOn]).toEqual([[], '2027-03-31']);
  });

  test('sent back says why, until it is witnessed again', async () => {
    await county.witnessed();
    await county.acts(sendBack());
    expect(await seenBy('director')).toMatchObject({
      status: 'agreed',
      sentBack: { at: AT, reason: '住址写错了' },
    });
  });

  test('filed says under which number, and who was told in writing', async () => {
    await county.filed();
    await county.acts(receipt('school'));
    expect(await seenBy('officer')).toMatchObject({
      number: expect.any(String),
      filedOn: '2026-06-12',
      notices: [{ to: 'school', receivedBy: '周老师', receivedOn: '2026-06-12' }, { to: 'village' }],
    });
  });

  test('shows the auditor how, and nobody', async () => {
    await county.filed();
    await county.acts(receipt('school'));
    const view = await seenBy('auditor');
    expect(view).not.toHaveProperty('text');
    expect(view).not.toHaveProperty('salt');
    expect(JSON.stringify(view)).not.toMatch(/小满|陈强|红梅|桂芳|海燕|周老师|138000|139000/);
    expect(view).toMatchObject({ childName: '陈**', textHash: expect.any(String), grade: 'paper' });
  });

  test('tells its own families nothing of the caregiver’s other children', async () => {
    await county.acts(draft());
    expect(await seenBy('guardian')).not.toHaveProperty('caregiverOf');
  });

  test('keeps what is plain once the child is erased', async () => {
    await county.filed();
    await county.vault.erase(childId);
    const view = await seenBy('supervisor');
    expect(view).toMatchObject({
      childName: '',
      status: 'filed',
      grade: 'paper',
      contact: { name: '', phone: '' },
    });
    expect(view).not.toHaveProperty('text');
    expect(view.signers.every(({ name, phone }) => name === undefined && phone === undefined)).toBe(true);
  });

  test('that nobody drew up is not found', async () => {
    expect(await sheetFor(county.reader, nth('agreement', 9), 'director', AT)).toEqual({
      refused: 'not_found',
    });
  });
});

describe('a paper', () => {
  test('is opened from its file, under the child’s key', async () => {
    const sheet = await county.acts(draft());
    expect(await paperFile(county.reader, agreementId, 'sheet')).toEqual({ refused: 'not_found' });
    const key = await county.vault.key(childId);
    if (!key) throw new Error('The child has no key');
    const { name } = notePaper(sheet).data;
    await county.files.put(name, sealFile(key, name, Buffer.from('%PDF'), county.world.random));
    await county.sends(notePaper(sheet));
    expect(await paperFile(county.reader, agreementId, 'sheet')).toEqual({
      what: 'sheet',
      sha256: 'cd'.repeat(32),
      bytes: 210_000,
      pdf: Buffer.from('%PDF').toString('base64'),
    });
    expect(await seenBy('director')).toMatchObject({ papers: [{ what: 'sheet', at: AT, bytes: 210_000 }] });
    await county.acts(redraft());
    expect(await paperFile(county.reader, agreementId, 'sheet')).toEqual({ refused: 'not_found' });
  });

  test('that is noted and not there, or of no sheet, is not found', async () => {
    const sheet = await county.acts(draft());
    await county.sends(notePaper(sheet));
    expect(await paperFile(county.reader, agreementId, 'sheet')).toEqual({ refused: 'not_found' });
    expect(await paperFile(county.reader, nth('agreement', 9), 'sheet')).toEqual({ refused: 'not_found' });
  });
});

describe('the photo of a signed paper', () => {
  const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

  const kept = async (bytes: Buffer): Promise<void> => {
    const key = await county.vault.key(childId);
    if (!key) throw new Error('The child has no key');
    await county.files.put(picture.name, sealFile(key, picture.name, bytes, county.world.random));
  };
  const onPaper = async (): Promise<void> => {
    const sheet = await county.acts(draft());
    await county.acts(sign(sheet));
    await county.acts(filePaper(sheet));
  };
  const opened = () => sheetPhoto(county.reader, agreementId);
  const none = { refused: 'not_found' };
  const { sha256, bytes } = picture;

  test.each([
    ['JPEG', JPEG, 'image/jpeg'],
    ['PNG', PNG, 'image/png'],
  ] as const)('is told of and opened, as %s', async (_, file, mime) => {
    await onPaper();
    await kept(file);
    expect(await opened()).toEqual({ sha256, bytes, mime, photo: file.toString('base64') });
    for (const role of ['guardian', 'director', 'supervisor', 'officer'] as const)
      expect(await seenBy(role)).toMatchObject({ photo: { sha256, bytes } });
    expect(await seenBy('auditor')).not.toHaveProperty('photo');
  });

  test('is none of a sheet that was signed on phones only', async () => {
    await county.witnessed();
    expect(await opened()).toEqual(none);
    expect(await seenBy('supervisor')).not.toHaveProperty('photo');
  });

  test('stays while those who signed on it stand, though the village witnesses anew', async () => {
    await onPaper();
    await kept(JPEG);
    await county.acts(sendBack());
    expect(await seenBy('director')).toMatchObject({ photo: { sha256, bytes } });
    await county.acts(witness(await seenBy('director')));
    expect(await opened()).toMatchObject({ mime: 'image/jpeg' });
  });

  test('is gone once the sheet is drawn up anew', async () => {
    await onPaper();
    await kept(JPEG);
    await county.acts(sendBack());
    await county.acts(redraft());
    expect(await opened()).toEqual(none);
    expect(await seenBy('director')).not.toHaveProperty('photo');
  });

  test('is not found where the file is missing or no picture, where no sheet is, and once the child is erased', async () => {
    await onPaper();
    expect(await opened()).toEqual(none);
    await kept(Buffer.from('%PDF'));
    expect(await opened()).toEqual(none);
    expect(await sheetPhoto(county.reader, nth('agreement', 9))).toEqual(none);
    await kept(JPEG);
    await county.vault.erase(childId);
    expect(await opened()).toEqual(none);
    expect(await seenBy('supervisor')).not.toHaveProperty('photo');
  });
});

describe('the ground for a sheet', () => {
  test('is all that the director needs to draw it up', async () => {
    expect(await draftGround(county.reader, childId, AT)).toEqual({
      childId,
      name: '陈小满',
      bornOn: '2016-03-09',
      latestOn: '2032-03-08',
      must: true,
      lackingSinceOn: '2026-06-01',
      policy: { version: '2021-1', rule: 'every_left_behind' },
      template: '2021-1',
      barsVersion: '2020-22',
      isHeard: true,
      school: '安定小学',
      address: '沈徐村十二组8号',
      people: [
        {
          guardianId: fatherId,
          name: '陈强',
          relation: 'father',
          capacity: 'parent_away',
          identified: true,
          bound: false,
        },
        {
          guardianId: motherId,
          name: '李红梅',
          relation: 'mother',
          capacity: 'parent_away',
          identified: true,
          bound: false,
        },
        {
          guardianId: grandmotherId,
          name: '陈桂芳',
          relation: 'grandmother',
          capacity: 'caregiver',
          identified: true,
          bound: false,
        },
      ],
    });
  });

  test('says what is on its way', async () => {
    await county.acts(draft());
    expect(await draftGround(county.reader, childId, AT)).toMatchObject({ open: agreementId });
  });

  test('of a covered child lacks nothing, and says what a renewal would keep', async () => {
    await county.filed();
    const ground = await draftGround(county.reader, childId, AT);
    expect(ground).toMatchObject({
      must: true,
      standing: {
        agreementId,
        untilOn: '2027-06-11',
        parents: [fatherId, motherId],
        caregiver: { guardianId: grandmotherId, address: '沈徐村十二组8号', health: 'chronic' },
      },
    });
    expect(ground).not.toHaveProperty('open');
    expect(ground).not.toHaveProperty('lackingSinceOn');
  });

  test('is not found for a closed file or a child nobody knows', async () => {
    await county.close(childId);
    expect(await draftGround(county.reader, childId, AT)).toEqual({ refused: 'not_found' });
    expect(await draftGround(county.reader, nth('child', 9), AT)).toEqual({ refused: 'not_found' });
  });
});
