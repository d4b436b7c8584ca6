// The signed sheet as evidence: its text, the hands, and a page that says who signed how, and what is not claimed.
import { type Block, MARK_NAME, type Paper, type SignedField } from '#functions/kernel/paper.ts';
import { weakest } from '#shared/entrustment/acts.ts';
import { spokenDate } from '#shared/entrustment/text.ts';
import {
  exactMoment,
  gradeWords,
  identityWords,
  placeWords,
  signerWords,
  spokenMoment,
  wayWords,
} from './act-words.ts';
import { type ActAsRead, linesOf, type SheetAsRead, titleOf } from './sheet-as-read.ts';
import { footerOf } from './sheet-paper.ts';

const signedField = ({ facts }: SheetAsRead, { evidence }: ActAsRead): readonly SignedField[] => {
  const { at, signature, signedOn, witness, picture } = evidence;
  const words = [
    `${spokenMoment(at)}　${wayWords(evidence)}`,
    ...(signedOn === undefined ? [] : [`纸上写明的日期 ${spokenDate(signedOn)}`]),
    ...(picture ? ['签名见存档照片'] : []),
  ];
  return [
    { title: signerWords(facts, evidence), words, hand: signature },
    ...(witness
      ? [{ title: `在场见证人 ${witness.name}`, words: [spokenMoment(at)], hand: witness.signature }]
      : []),
  ];
};

const filedField = ({ facts, filed }: SheetAsRead): readonly SignedField[] =>
  filed
    ? [{ title: `${facts.townName} 备案`, words: [`备案编号 ${filed.number}`, spokenMoment(filed.at)] }]
    : [];

const actRows = (sheet: SheetAsRead, { evidence, evidenceHash }: ActAsRead): Block => ({
  block: 'rows',
  title: signerWords(sheet.facts, evidence),
  rows: [
    { name: '怎样确认本人', says: identityWords(evidence) },
    { name: '方式和效力', says: `${wayWords(evidence)}；${gradeWords[evidence.grade]}` },
    { name: '何时', says: exactMoment(evidence.at) },
    { name: '从何处', says: placeWords(evidence) },
    ...(evidence.picture ? [{ name: '照片摘要', says: evidence.picture.sha256 }] : []),
    ...(evidence.textHash === sheet.textHash ? [] : [{ name: '所签文本', says: evidence.textHash }]),
    { name: '证据摘要', says: evidenceHash },
  ],
});

const notClaimed = [
  '1．以上签名是《中华人民共和国电子签名法》所称的一般电子签名。没有使用持牌电子认证机构的证书，不主张是该法第十三条规定的可靠电子签名。',
  '2．该法第三条规定，涉及婚姻、收养、继承等人身关系的文书不适用电子文书。本确认书只约定日常照看，不改变监护关系；任何一方随时可以要求改签纸质确认书。',
  '3．文件的数字签名用的是民政局自己签发的证书，阅读软件会提示“签名有效、颁发者未知”。它只说明文件自签章以后没有改动，不代替任何一方的签名。',
] as const;

const howToCheck = (fingerprint: string): readonly string[] => [
  `1．用阅读软件打开本文件，查看数字签名是否有效，并核对证书指纹（SHA-256）：${fingerprint}。`,
  '2．向民政局索取同一编码的证据包（pack.json），运行 npx hutong-verify pack.json，不用联网，逐项说明哪些相符、哪些被改动。',
  '3．将证据包里的日志检查点，与民政局通报上公布的检查点核对。',
];

const summary = (sheet: SheetAsRead): Block => {
  const grade = weakest(sheet.acts.map(({ evidence }) => evidence));
  return {
    block: 'rows',
    rows: [
      { name: '确认书编码', says: sheet.facts.agreementId },
      ...(sheet.filed
        ? [{ name: '备案', says: `${sheet.facts.townName}，备案编号 ${sheet.filed.number}` }]
        : []),
      { name: '文本摘要', says: sheet.textHash },
      ...(grade ? [{ name: '整份效力', says: `按最弱的一次签名计：${gradeWords[grade]}` }] : []),
    ],
  };
};

/** The signed sheet with its certificate page, to be marked by the county's key, whose certificate has this fingerprint. */
export const evidencePaper = (sheet: SheetAsRead, fingerprint: string): Paper => ({
  title: titleOf(sheet),
  at: sheet.at,
  footer: footerOf(sheet),
  blocks: [
    { block: 'title', says: titleOf(sheet) },
    { block: 'text', lines: linesOf(sheet).slice(1) },
    { block: 'heading', says: '签名' },
    {
      block: 'signatures',
      fields: [...sheet.acts.flatMap((act) => signedField(sheet, act)), ...filedField(sheet)],
    },
    { block: 'new_page' },
    { block: 'title', says: '签署证明' },
    summary(sheet),
    {
      block: 'notes',
      lines: [
        '时间以服务器时间为准。摘要用 SHA-256 算出；每次签名所看到的文本，摘要都与上列文本摘要一致，不一致的另行写明。',
      ],
    },
    ...sheet.acts.map((act) => actRows(sheet, act)),
    { block: 'heading', says: '本证明不作哪些主张' },
    { block: 'notes', lines: notClaimed },
    { block: 'heading', says: '怎样核对' },
    { block: 'notes', lines: howToCheck(fingerprint) },
    {
      block: 'mark',
      lines: [`${sheet.countyName}民政局`, MARK_NAME, spokenMoment(sheet.at)],
    },
  ],
});
