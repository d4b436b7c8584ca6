// The banks of one county: what the quiz asks, and what else its officer has entered, with one question retired by hand.
import type { Duty } from '#shared/outreach/clauses.ts';
import {
  type Chosen,
  type Difficulty,
  optionKeys,
  type Question,
  type QuestionKind,
} from '#shared/outreach/questions.ts';
import type { BankView } from '#shared/outreach/views.ts';
import { ENTRUSTING, OLD_NOTICE } from './bank-story.ts';
import { nth } from './children.ts';
import { clauseWords, LAW, LEFT_BEHIND, questionBank, REPORTING } from './quiz-bank.ts';

/** A question with the policy it belongs to. */
export type Banked = BankView['questions'][number] & Readonly<{ policyId: string }>;

const HARD = 6;

const ofQuiz = (): Banked[] =>
  questionBank.map(({ clause, options, right, ...question }, n) => ({
    ...question,
    options: [...options],
    right: [...right],
    policyId: clause.policyId,
    clause: clause.no,
    duty: clauseWords[clause.no]?.duty ?? 'visit',
    difficulty: n % 3 === 0 ? 'easy' : n === HARD ? 'hard' : 'middle',
  }));

type Short = Readonly<{
  kind?: QuestionKind;
  difficulty?: Difficulty;
  asks: string;
  options?: readonly string[];
  right: Chosen;
  because: string;
  of: readonly [policyId: string, no: string, duty: Duty];
  retired?: 'by_hand' | 'clause_changed';
}>;

/** A question as it is written short: `true_false` needs no options. */
export const banked = (
  { kind = 'single', options, right, of, retired, difficulty = 'easy', ...said }: Short,
  n: number,
): Banked => ({
  ...said,
  questionId: nth('qst', n),
  policyId: of[0],
  clause: of[1],
  duty: of[2],
  kind,
  difficulty,
  options: (options ?? ['对', '错']).flatMap((says, at) => {
    const key = optionKeys[at];
    return key ? [{ key, says }] : [];
  }),
  right: [...right],
  ...(retired && { retired }),
});

const shorts: readonly Short[] = [
  {
    asks: '谁报告了孩子受侵害的事，村里可以在会上说明。',
    kind: 'true_false',
    right: ['B'],
    because: '报告人的信息应当保密，不得泄露。',
    of: [REPORTING, '第十三条', 'privacy'],
  },
  {
    asks: '下面哪些情形要报告？',
    kind: 'multiple',
    difficulty: 'middle',
    options: ['身上多处有伤，说是摔的，可是对不上', '特别瘦弱，几天没吃饱', '上课走神', '十三岁的女孩怀孕'],
    right: ['A', 'B', 'D'],
    because: '多处损伤、严重营养不良、不满十四周岁的女孩怀孕，都在应当报告之列。',
    of: [REPORTING, '第四条', 'report'],
  },
  {
    asks: '签好的委托照护确认书，最后送到哪里备案？',
    options: ['村委会', '镇（街道）', '市民政局', '派出所'],
    right: ['B'],
    because: '由儿童主任见证，报镇（街道）备案。',
    of: [ENTRUSTING, '第三条', 'entrust'],
  },
  {
    asks: '亲戚有酗酒的毛病，但对孩子好，可以托给他照看。',
    kind: 'true_false',
    right: ['B'],
    because: '有吸毒、酗酒、赌博等恶习的，不得委托。',
    of: [ENTRUSTING, '第五条', 'entrust'],
  },
  {
    asks: '委托给别人照看的孩子，儿童主任多久上门一次？',
    difficulty: 'middle',
    options: ['每周一次', '每月至少一次，高风险的每周一次', '每季度一次', '每年一次'],
    right: ['B'],
    because: '每月至少上门一次，高风险的每周一次。',
    of: [ENTRUSTING, '第八条', 'visit'],
  },
  {
    asks: '孩子没读完初中就不来上学，学校劝了也不回，下一步怎么办？',
    difficulty: 'hard',
    options: ['算了', '书面报告教育行政部门', '开除学籍', '让孩子先打工'],
    right: ['B'],
    because: '劝返无效的，学校应当及时向教育行政部门书面报告。',
    of: [LAW, '第二十八条', 'school'],
  },
  {
    asks: '发现孩子一个人住，父母联系不上，先后怎么做？',
    kind: 'order',
    difficulty: 'hard',
    options: [
      '把孩子安顿到有人照看的地方',
      '报告公安，请他们找父母',
      '告诉镇儿童督导员',
      '记进档案，定好下次上门的日子',
    ],
    right: ['B', 'A', 'C', 'D'],
    because: '第一时间报告公安，同时不能让孩子没人管，再告诉镇里，最后记下来。',
    of: [LEFT_BEHIND, '四（一）', 'report'],
  },
  {
    asks: '照看孩子，首先是谁的责任？',
    options: ['学校', '父母', '村委会', '民政局'],
    right: ['B'],
    because: '强化家庭监护主体责任。',
    of: [LEFT_BEHIND, '二（一）', 'entrust'],
  },
  {
    asks: '父母外出一年，八岁的孩子可以和十五岁的姐姐两个人住。',
    kind: 'true_false',
    difficulty: 'middle',
    right: ['B'],
    because: '不得使未满十六周岁的未成年人脱离监护单独生活。',
    of: [LAW, '第二十一条', 'visit'],
  },
  {
    asks: '父母一个月打一次电话就够了。',
    kind: 'true_false',
    right: ['B'],
    because: '至少每周联系和交流一次。',
    of: [LAW, '第二十三条', 'visit'],
    retired: 'by_hand',
  },
  {
    asks: '摸底排查每年什么时候做完？',
    options: ['一月前', '三月前', '六月前'],
    right: ['B'],
    because: '每年三月前完成一次摸底。',
    of: [OLD_NOTICE, '一', 'find'],
    retired: 'clause_changed',
  },
];

const FIRST = 41;

/** A fresh set of banks. */
export const freshBanks = (): Banked[] => [
  ...ofQuiz(),
  ...shorts.map((short, n) => banked(short, FIRST + n)),
];

/** A question without what only its bank knows of it. */
export const bare = ({ policyId: _, retired: __, ...question }: Banked): Question => question;
