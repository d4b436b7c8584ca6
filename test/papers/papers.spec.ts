// A paper says what was signed, to the letter, to whoever reads it with other tools; and one changed byte shows.
import reader from 'jsqr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificateOf, fingerprintOf } from '#functions/doors/porter/certificate.ts';
import { renderPaper } from '#functions/doors/porter/render-paper.ts';
import { signPaper } from '#functions/doors/porter/sign-paper.ts';
import { evidencePaper } from '#functions/entrustment/printed/evidence-paper.ts';
import { noticePaper } from '#functions/entrustment/printed/notice-paper.ts';
import { linesOf } from '#functions/entrustment/printed/sheet-as-read.ts';
import { sheetPaper } from '#functions/entrustment/printed/sheet-paper.ts';
import { paperCode } from '#shared/entrustment/contract.ts';
import { memoryFiles } from '../kit/memory-files.ts';
import { markingKey, type Picture, printed } from './printed.ts';
import { facts, signedSheet } from './sheets.ts';

const MOST_BYTES = 400 * 1024;
const AT = '2026-11-20T02:15:00.000Z';
const subject = { organisation: '如皋市民政局', name: '护童 委托监护确认书签章' };

type Printed = Awaited<ReturnType<typeof printed>>;
const sheet = signedSheet();
let evidence: Readonly<{ bytes: Uint8Array; fingerprint: string; is: Printed; says: string }>;
let blank: Readonly<{ is: Printed; says: string }>;

const bare = (text: string): string => text.replaceAll(/\s/g, '');
/** Each of these lines, in their order, with nothing but other text between them. */
const inOrder = (lines: readonly string[], text: string): readonly string[] => {
  let from = 0;
  return lines.filter((line) => {
    const at = bare(text).indexOf(bare(line), from);
    if (at >= 0) from = at + bare(line).length;
    return at < 0;
  });
};

beforeAll(async () => {
  const key = markingKey();
  const certificate = await certificateOf(memoryFiles(), key, subject, AT);
  const fingerprint = fingerprintOf(certificate);
  const marking = { name: subject.organisation, reason: '签章', at: AT };
  const [drawn, toSign] = await Promise.all([
    renderPaper(evidencePaper(sheet, fingerprint)),
    renderPaper(sheetPaper(sheet)),
  ]);
  const bytes = await signPaper(drawn.bytes, certificate, key.sign, marking);
  const [signed, unsigned] = await Promise.all([printed(bytes), printed(toSign.bytes)]);
  evidence = { bytes, fingerprint, is: signed, says: await signed.text() };
  blank = { is: unsigned, says: await unsigned.text() };
});
afterAll(() => {
  evidence.is.end();
  blank.is.end();
});

describe('the text of a sheet', () => {
  test('comes out of both papers line for line, in its order', () => {
    expect(inOrder(linesOf(sheet), evidence.says)).toEqual([]);
    expect(inOrder(linesOf(sheet), blank.says)).toEqual([]);
  });

  test('keeps its own spaces', () => {
    expect(blank.says).toContain('学校和班级：如皋市如城第二小学 三（2）班');
  });

  test('would be missed if a word of it were another', () => {
    expect(inOrder(['姓名：王小雪'], evidence.says)).toEqual(['姓名：王小雪']);
  });
});

/** Another hex digit than the one that stands there. */
const turnDigit = (bytes: Buffer, at: number): number =>
  bytes.write(bytes.toString('latin1', at, at + 1) === '0' ? '1' : '0', at, 'latin1');

describe('the evidence', () => {
  test('is small enough to send', () => expect(evidence.bytes.length).toBeLessThanOrEqual(MOST_BYTES));

  test('is valid for whoever checks it, by an issuer nobody knows', async () => {
    const said = await evidence.is.signature();
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Certificate issuer is unknown');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    expect(said).toContain('CN=护童 委托监护确认书签章,O=如皋市民政局');
  });

  test('has no faults as a file', async () => {
    expect(await evidence.is.faults()).toContain('No syntax or stream encoding errors found');
  });

  test.each([
    ['in the text', (bytes: Buffer) => bytes.writeUInt8((bytes.readUInt8(2000) + 1) % 256, 2000)],
    [
      'after the signature',
      (bytes: Buffer) => bytes.write('9', bytes.lastIndexOf('/Prev ') + '/Prev '.length, 'latin1'),
    ],
    ['in the signature', (bytes: Buffer) => turnDigit(bytes, bytes.lastIndexOf('/Contents <') + 3000)],
  ])('is valid no more with a byte changed %s', async (_where, change) => {
    const changed = Buffer.from(evidence.bytes);
    change(changed);
    const paper = await printed(changed);
    expect(await paper.signature()).not.toContain('Signature is Valid');
    paper.end();
  });

  test('says of every act who, how, when, from where, and by which hashes', () => {
    const says = bare(evidence.says);
    for (const { evidence: act, evidenceHash } of sheet.acts) {
      expect(says).toContain(act.name);
      expect(says).toContain(evidenceHash);
    }
    expect(says).toContain('2026年11月24日20:31:08（北京时间）');
    expect(says).toContain('网络地址183.6.24.17');
    expect(says).toContain('尾号0001');
    expect(says).toContain('查验身份证，号码末四位0028');
    expect(says).toContain(`文本摘要${sheet.textHash}`);
    expect(evidence.says).toContain(sheet.textHash.match(/.{8}/g)?.join(' '));
  });

  test('says what it does not claim, and how it is checked', () => {
    const says = bare(evidence.says);
    expect(says).toContain('不主张是该法第十三条规定的可靠电子签名');
    expect(says).toContain('涉及婚姻、收养、继承等人身关系的文书不适用电子文书');
    expect(says).toContain('颁发者未知');
    expect(says).toContain(evidence.fingerprint);
    expect(says).toContain('npxhutong-verifypack.json');
  });

  test('shows the hands beside the names', async () => {
    const blue = ({ pixels }: Picture): number =>
      pixels.filter((_, n) => n % 3 === 2 && (pixels[n] ?? 0) - (pixels[n - 2] ?? 0) > 60).length;
    expect(blue(await evidence.is.picture(1, 50, 'colour'))).toBe(0);
    expect(blue(await evidence.is.picture(2, 50, 'colour'))).toBeGreaterThan(500);
  });
});

describe('the sheet to sign by hand', () => {
  test('has room for everybody, and shows no hand', () => {
    for (const field of [
      '委托人（父亲）王强',
      '委托人（母亲）李红梅',
      '村（居）见证人徐国平',
      '如城街道（盖章）',
    ])
      expect(bare(blank.says)).toContain(field);
    expect(blank.says).not.toContain('签署证明');
  });

  test('carries a code by which its photograph finds back', async () => {
    const { width, height, pixels } = await blank.is.picture(2, 130, 'grey');
    const rgba = new Uint8ClampedArray(width * height * 4);
    for (const [n, grey] of pixels.entries()) rgba.set([grey, grey, grey, 255], n * 4);
    expect(reader.default(rgba, width, height)?.data).toBe(paperCode(facts.agreementId, sheet.textHash));
  });
});

describe('the notices', () => {
  test('tell the school what it needs, with a slip to tear off, and no number of anybody', async () => {
    const { bytes } = await renderPaper(noticePaper(sheet, 'school'));
    const paper = await printed(bytes);
    const says = bare(await paper.text());
    paper.end();
    for (const words of [
      '如皋市如城第二小学：',
      '编号：如城托〔2026〕131号-校',
      '沿此线剪下',
      '回执',
      '收件人签名',
    ])
      expect(says).toContain(words);
    for (const { idNumber } of [facts.child, ...facts.parents, facts.caregiver])
      expect(says).not.toContain(idNumber);
  });

  test('tell nobody of a sheet that was not filed', () => {
    expect(() => noticePaper({ ...sheet, filed: undefined }, 'village')).toThrow('not filed');
  });
});

describe('rare characters', () => {
  const rare = signedSheet({
    ...facts,
    child: { ...facts.child, name: '王㛃𠮷' },
    contact: { ...facts.contact, name: '徐䶮' },
    // The first of each two looks like the second; the last carries the selector of a variant.
    opinion: { heard: true, agrees: true, words: '⺠和民，～和〜，葛\u{E0100}' },
  });

  test('are drawn, or named in a box and reported; the text keeps them either way', async () => {
    const { bytes, missing } = await renderPaper(sheetPaper(rare));
    expect(missing).toEqual(['𠮷', '\u{E0100}']);
    const paper = await printed(bytes);
    expect(inOrder(linesOf(rare), await paper.text())).toEqual([]);
    paper.end();
  });

  test('give the same bytes when they are drawn again', async () => {
    const [once, again] = await Promise.all([1, 2].map(() => renderPaper(noticePaper(rare, 'village'))));
    expect(Buffer.compare(once?.bytes ?? Buffer.of(), again?.bytes ?? Buffer.of())).toBe(0);
  });
});
