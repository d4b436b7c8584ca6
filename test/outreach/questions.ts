// Questions as tests ask them: the first option is right unless a test says otherwise.
import type { KeptQuestion } from '#shared/outreach/attempts.ts';
import { nth } from '../kit/ids.ts';

/** The n-th question of the first policy: one choice of four, A is right. */
export const aQuestion = (n = 1, changed: Partial<KeptQuestion> = {}): KeptQuestion => ({
  questionId: nth('question', n),
  policyId: nth('policy'),
  clause: '第二十二条',
  duty: 'entrust',
  kind: 'single',
  difficulty: 'easy',
  asks: `第${n}题：外出务工的父母应当怎样做？`,
  options: [
    { key: 'A', says: '委托有照护能力的成年人代为照护' },
    { key: 'B', says: '让孩子自己照顾自己' },
    { key: 'C', says: '交给未成年的哥哥姐姐' },
    { key: 'D', says: '不用管' },
  ],
  right: ['A'],
  because: '第二十二条写明要委托有照护能力的完全民事行为能力人。',
  ...changed,
});
