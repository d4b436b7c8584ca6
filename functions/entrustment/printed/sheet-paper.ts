// The sheet on paper: the same text, room for every hand, and the code by which its photograph finds back.
import type { BlankField, Paper } from '#functions/kernel/paper.ts';
import { paperCode } from '#shared/entrustment/contract.ts';
import { relationWords } from '#shared/entrustment/words.ts';
import { linesOf, type SheetAsRead, titleOf } from './sheet-as-read.ts';

const SIGN = ['签名：', '日期：'] as const;

const fieldsOf = ({ facts }: SheetAsRead): readonly BlankField[] => [
  ...facts.parents.map(({ name, relation }) => ({
    title: `委托人（${relationWords[relation]}）${name}`,
    lines: SIGN,
  })),
  {
    title: `受托人（${relationWords[facts.caregiver.relation]}）${facts.caregiver.name}`,
    lines: SIGN,
  },
  { title: `村（居）见证人 ${facts.contact.name}`, lines: SIGN },
  { title: `${facts.townName}（盖章）`, lines: ['备案编号：', '日期：'] },
];

/** The foot of every page: which sheet, and how its text's hash begins, so that pages of two prints cannot be mixed. */
export const footerOf = ({ facts, textHash }: SheetAsRead): string =>
  `编码 ${facts.agreementId}　文本摘要 ${textHash.slice(0, 16)}`;

/** The sheet to be signed by hand. */
export const sheetPaper = (sheet: SheetAsRead): Paper => ({
  title: titleOf(sheet),
  at: sheet.at,
  footer: footerOf(sheet),
  blocks: [
    { block: 'title', says: titleOf(sheet) },
    { block: 'text', lines: linesOf(sheet).slice(1) },
    {
      block: 'notes',
      lines: [
        '请先逐条读完，再用黑色笔签名并写上日期。不识字的，请人念给您听，再按手印，由见证人写明。内容有改动的，这张纸作废，请重新打印。',
      ],
    },
    {
      block: 'blanks',
      fields: fieldsOf(sheet),
      code: {
        says: paperCode(sheet.facts.agreementId, sheet.textHash),
        caption: '签好后交给村里的儿童主任。拍照时，把签名和这个二维码拍在同一张照片里。',
      },
    },
  ],
});
