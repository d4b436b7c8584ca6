// School and village are told in writing who cares for the child (Law on the Protection of Minors art. 23), and sign that they know.
import type { Paper } from '#functions/kernel/paper.ts';
import type { Receiver } from '#shared/entrustment/contract.ts';
import { spokenDate } from '#shared/entrustment/text.ts';
import { relationWords } from '#shared/entrustment/words.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { SheetAsRead } from './sheet-as-read.ts';

const TITLE = '委托照看告知书';

const receiverOf = ({ facts }: SheetAsRead, to: Receiver): string =>
  to === 'school' ? (facts.child.school ?? '孩子就读的学校、幼儿园') : facts.villageName;

const asked: Readonly<Record<Receiver, string>> = {
  school:
    '请贵校把受托人作为平日联系人，孩子缺课、生病、受伤或者情绪有变化时，及时告诉受托人和父母；发现孩子受到伤害的，请立即报警，并告诉村（居）。',
  village:
    '请村（居）平时多看望孩子，帮助受托人履行照看责任；发现受托人缺乏照看能力、怠于照看，或者孩子受到伤害的，请及时告诉父母和镇（街道），情况紧急的立即报警。',
};

const paragraphs = ({ facts }: SheetAsRead, to: Receiver): readonly string[] => {
  const { child, parents, caregiver, contact } = facts;
  const who = parents
    .map(({ name, relation, phone }) => `${relationWords[relation]}${name}（电话 ${phone}）`)
    .join('、');
  const school = child.school === undefined ? '' : `，在${child.school}${child.className ?? ''}就读`;
  return [
    `${child.name}，${spokenDate(child.bornOn)}出生${to === 'village' ? school : ''}。因外出务工，${who}委托${relationWords[caregiver.relation]}${caregiver.name}（电话 ${caregiver.phone}）照看孩子，期限自${spokenDate(facts.fromOn)}起，至${spokenDate(facts.untilOn)}止。双方已经签署《农村留守儿童委托监护责任确认书》，并已备案。`,
    '根据《中华人民共和国未成年人保护法》第二十三条，现将委托照看情况书面告知。委托期间，父母仍是孩子的监护人。',
    asked[to],
    `村（居）联系人：${contact.name}，电话 ${contact.phone}。`,
    '孩子和家庭的情况只用于照看和保护孩子，请注意保密。收到后，请填写下面的回执，交回村（居）儿童主任。',
    '特此告知。',
  ];
};

/** A letter with a slip to tear off. A sheet that was not filed has nothing to tell, and throws. */
export const noticePaper = (sheet: SheetAsRead, to: Receiver): Paper => {
  const { facts, filed } = sheet;
  if (!filed) throw new Error('Nothing is told of a sheet that was not filed');
  const number = `${filed.number}-${to === 'school' ? '校' : '村'}`;
  const receiver = receiverOf(sheet, to);
  return {
    title: TITLE,
    at: sheet.at,
    footer: `告知书编号 ${number}　确认书编码 ${facts.agreementId}`,
    blocks: [
      { block: 'title', says: TITLE },
      { block: 'aside', says: `编号：${number}` },
      {
        block: 'letter',
        to: `${receiver}：`,
        paragraphs: paragraphs(sheet, to),
        from: [`${facts.townName}（盖章）`, spokenDate(countyDate(filed.at))],
      },
      { block: 'cut', says: '沿此线剪下' },
      { block: 'title', says: '回　执' },
      {
        block: 'letter',
        to: `${facts.townName}：`,
        paragraphs: [`编号 ${number} 的《${TITLE}》已收到，${facts.child.name}的委托照看情况已知悉。`],
        from: [],
      },
      {
        block: 'blanks',
        fields: [{ title: `${receiver}（盖章）`, lines: ['收件人签名：', '收到日期：'] }],
      },
    ],
  };
};
