// The certificate of one session: who came and stayed, what it counted, and by which number anybody may check that it is so.
import { type Block, MARK_NAME, type Paper } from '#functions/kernel/paper.ts';
import { spokenDate } from '#shared/entrustment/text.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { printedNumber } from '#shared/training/certificate.ts';
import type { AttendanceStanding } from '#shared/training/contract.ts';
import { hoursIn } from '#shared/training/hours.ts';
import { organiserName } from '../organiser-name.ts';

const TITLE = '培训学时证书';

/** What a certificate says. `at` is when the hours were credited, `address` where the county's pages are reached. */
export type Certificate = Readonly<{
  number: string;
  name: string;
  credited: NonNullable<AttendanceStanding['credited']>;
  countyName: string;
  at: string;
  address: string | undefined;
}>;

/** The page on which anybody checks a number. */
const checkPage = (address: string, number: string): string =>
  `${address}/#/features/training/verify/index?code=${printedNumber(number)}`;

const facts = ({ name, credited, number }: Certificate): Block => ({
  block: 'rows',
  rows: [
    { name: '姓名', says: name },
    { name: '培训', says: credited.title },
    { name: '主办', says: organiserName(credited.organiser) },
    { name: '日期', says: spokenDate(credited.on) },
    { name: '学时', says: `${hoursIn(credited.minutes)} 学时（一学时 60 分钟）` },
    { name: '编号', says: printedNumber(number) },
  ],
});

// Without an address of the county's pages there is nothing to scan, and the number is typed.
const code = ({ address, number }: Certificate): readonly Block[] =>
  address === undefined
    ? []
    : [
        {
          block: 'blanks',
          fields: [],
          code: {
            says: checkPage(address, number),
            caption: '扫码查这张证书，不用登录。网页上的姓名只显示一部分，其余各项应当都一样。',
          },
        },
      ];

const howToCheck = (fingerprint: string): readonly string[] => [
  '1．打开“护童”小程序的“查证书”，输入编号，和上表逐项核对。查不到的，这张证书不能作数。',
  `2．用阅读软件打开本文件，查看数字签名是否有效，并核对证书指纹（SHA-256）：${fingerprint}。数字签名用的是民政局自己签发的证书，阅读软件会提示“签名有效、颁发者未知”。`,
];

/** The certificate, to be marked by the county's key, whose certificate has this fingerprint. */
export const certificatePaper = (certificate: Certificate, fingerprint: string): Paper => {
  const { name, credited, number, countyName, at } = certificate;
  const organiser = organiserName(credited.organiser);
  return {
    title: TITLE,
    at,
    footer: `证书编号 ${printedNumber(number)}`,
    blocks: [
      { block: 'title', says: TITLE },
      { block: 'aside', says: `编号：${printedNumber(number)}` },
      {
        block: 'letter',
        to: `${name}同志：`,
        paragraphs: [
          `您参加了${organiser}${spokenDate(credited.on)}举办的培训“${credited.title}”，签到、签退齐全，记 ${hoursIn(credited.minutes)} 学时。`,
          '特发此证。',
        ],
        from: [organiser, spokenDate(countyDate(at))],
      },
      { block: 'heading', says: '核对' },
      facts(certificate),
      ...code(certificate),
      { block: 'notes', lines: howToCheck(fingerprint) },
      { block: 'mark', lines: [`${countyName}民政局`, MARK_NAME, spokenDate(countyDate(at))] },
    ],
  };
};
