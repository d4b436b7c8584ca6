// Ten questions as a county would ask its directors, with their keys, and the clauses they stand on.
import type { ClauseRef, Duty } from '#shared/outreach/clauses.ts';
import { type Chosen, optionKeys, type QuestionKind } from '#shared/outreach/questions.ts';
import { nth } from './children.ts';

/** A question with its key, as the server keeps it. */
export type KeyedQuestion = Readonly<{
  questionId: string;
  kind: QuestionKind;
  asks: string;
  options: readonly Readonly<{ key: (typeof optionKeys)[number]; says: string }>[];
  right: Chosen;
  because: string;
  clause: ClauseRef;
}>;

/** The law, and the documents on reporting and on children left behind. */
export const LAW = nth('pol', 1);
export const LEFT_BEHIND = nth('pol', 2);
export const REPORTING = nth('pol', 7);

/** What a document is called. */
export const policyTitles: Readonly<Record<string, string>> = {
  [LAW]: '未成年人保护法',
  [REPORTING]: '强制报告制度的意见（试行）',
  [LEFT_BEHIND]: '关于加强农村留守儿童关爱保护工作的意见',
};

/** What a clause means, and the duty it gives. */
export const clauseWords: Readonly<Record<string, Readonly<{ plainly: string; duty: Duty }>>> = {
  第十一条: { plainly: '发现孩子受侵害或者疑似受侵害，马上报告，不能等。', duty: 'report' },
  第十六条: { plainly: '父母要关心孩子的吃住、安全、上学和心理，外出了也一样。', duty: 'guide' },
  第二十一条: { plainly: '八岁以下的孩子不能没人看，十六岁以下的不能一个人住。', duty: 'visit' },
  第二十二条: { plainly: '托人照看，要挑有能力、没有劣迹的人，还要听孩子的意见。', duty: 'entrust' },
  第二十三条: { plainly: '托人照看以后，父母每周至少和孩子联系一次。', duty: 'visit' },
  第四十三条: { plainly: '村里要有专人管孩子的事，给留守和困境儿童建档。', duty: 'file' },
  第六条: { plainly: '报告先打公安的电话，再告诉镇里，情况要如实说。', duty: 'report' },
  三: { plainly: '儿童主任要定期上门，看孩子吃得好不好、有没有人管。', duty: 'visit' },
};

type Short = Readonly<{
  kind?: QuestionKind;
  asks: string;
  options?: readonly string[];
  right: Chosen;
  because: string;
  clause: readonly [policyId: string, no: string];
}>;

const keyed = (
  { kind = 'single', asks, options, right, because, clause }: Short,
  n: number,
): KeyedQuestion => ({
  questionId: nth('qst', n + 1),
  kind,
  asks,
  options: (options ?? ['对', '错']).flatMap((says, at) => {
    const key = optionKeys[at];
    return key === undefined ? [] : [{ key, says }];
  }),
  right,
  because,
  clause: { policyId: clause[0], no: clause[1] },
});

const shorts: readonly Short[] = [
  {
    asks: '父母外出务工，最先要做的是哪一件？',
    options: ['给孩子留够钱', '托有照护能力的成年人照看', '让孩子住校', '请邻居有空来看看'],
    right: ['B'],
    because: '外出不能照看的，应当委托有照护能力的完全民事行为能力人代为照护。',
    clause: [LAW, '第二十二条'],
  },
  {
    kind: 'true_false',
    asks: '七岁的孩子白天可以一个人在家，晚上有人就行。',
    right: ['B'],
    because: '不得使未满八周岁的孩子处于无人看护的状态，白天晚上都一样。',
    clause: [LAW, '第二十一条'],
  },
  {
    asks: '走访时发现孩子身上有新旧伤痕，孩子说是被打的。您先做什么？',
    options: [
      '先找家长谈话，观察一周再说',
      '立即报告公安，并告诉镇督导员',
      '记入档案，下次走访再看',
      '请邻居从中调解',
    ],
    right: ['B'],
    because: '村（居）委会在工作中发现孩子疑似受侵害，应当立即报告，不先调解、不先观察。',
    clause: [LAW, '第十一条'],
  },
  {
    kind: 'multiple',
    asks: '确定由谁照看以前，父母要做哪几件事？',
    options: [
      '看他的品行、身体和家庭情况',
      '听孩子自己的意见',
      '问清有没有虐待、吸毒这类情况',
      '先付清一年的费用',
    ],
    right: ['A', 'B', 'C'],
    because: '要综合考虑被委托人的品行、家庭、身心健康，并听取孩子的意见；有劣迹的不得委托。',
    clause: [LAW, '第二十二条'],
  },
  {
    kind: 'order',
    asks: '发现孩子疑似受到侵害，先后怎么做？',
    options: ['告诉镇儿童督导员', '打电话报告公安', '把看到的写进记录', '配合公安询问，护送孩子就医'],
    right: ['B', 'A', 'D', 'C'],
    because: '先报公安，再告诉镇里；配合调查和就医，最后把经过如实记下来。',
    clause: [REPORTING, '第六条'],
  },
  {
    kind: 'true_false',
    asks: '村里有专人负责未成年人保护工作，给留守儿童和困境儿童建档。',
    right: ['A'],
    because: '村（居）委会应当设专人专岗，建立信息档案并给予关爱帮扶。',
    clause: [LAW, '第四十三条'],
  },
  {
    asks: '托人照护后，父母至少多久联系一次？',
    options: ['每天一次', '每周一次', '每月一次', '每季度一次'],
    right: ['B'],
    because: '与未成年人、被委托人至少每周联系和交流一次，了解生活、学习、心理等情况。',
    clause: [LAW, '第二十三条'],
  },
  {
    kind: 'multiple',
    asks: '上门走访，下面哪些要看、要问？',
    options: [
      '吃得好不好，住得安全不安全',
      '有没有按时上学',
      '心情怎么样，和父母联系了没有',
      '家里有多少存款',
    ],
    right: ['A', 'B', 'C'],
    because: '定期走访要掌握孩子的监护、生活、上学和心理情况。',
    clause: [LEFT_BEHIND, '三'],
  },
  {
    asks: '托给别人照看以后，父母要书面告诉谁？',
    options: ['只告诉爷爷奶奶', '学校和村（居）委会', '派出所', '不用告诉别人'],
    right: ['B'],
    because: '应当及时将委托照护情况书面告知孩子的学校和实际居住地的村（居）委会。',
    clause: [LAW, '第二十三条'],
  },
  {
    kind: 'true_false',
    asks: '父母在外地，孩子心里有事也该由父母常问，不能全交给照看人。',
    right: ['A'],
    because: '关注孩子的生理、心理状况和情感需求，是父母的监护职责，委托不能代替。',
    clause: [LAW, '第十六条'],
  },
];

/** The questions, in the order of the paper. */
export const questionBank: readonly KeyedQuestion[] = shorts.map(keyed);
