// A policy is published, pasted as a whole text, and revised over the version before.
import { byOfficer, type DeskScene, told } from './bank-scene.ts';
import { LAW } from './quiz-bank.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const paste = `第一章　总则
第一条　为了做好委托照护工作，制定本办法。
第二条　本办法所称委托照护，是指父母外出期间委托他人照护未成年子女。
第二章　委托
第三条　委托照护应当签订确认书，由儿童主任见证，报镇（街道）备案。
第四条　被委托人应当是具有照护能力的成年人。`;

const ofPolicyForms = (large: readonly Step[]): readonly DeskScene[] => [
  {
    name: 'policy-new',
    whole: true,
    steps: [...told, ['go', 'features/bank/policy/index'], ['see', '#clause-0-says']],
  },
  {
    name: 'policy-new-large',
    whole: true,
    steps: [...large, ...told, ['go', 'features/bank/policy/index'], ['see', '#clause-0-says']],
  },
  {
    name: 'policy-new-desk',
    at: 'desk',
    whole: true,
    steps: [...told, ['go', 'features/bank/policy/index'], ['see', '#clause-0-says']],
  },
  {
    name: 'policy-paste-desk',
    at: 'desk',
    steps: [
      ...told,
      ['go', 'features/bank/policy/index'],
      ['tap', '#paste-open'],
      ['type', '#paste-text', paste],
      ['see', '#paste-found'],
    ],
  },
  {
    name: 'policy-pasted-desk',
    at: 'desk',
    whole: true,
    steps: [
      ...told,
      ['go', 'features/bank/policy/index'],
      ['tap', '#paste-open'],
      ['type', '#paste-text', paste],
      ['tap', '#paste-take'],
      ['tap', '#save'],
      ['see', '.fault'],
    ],
  },
  {
    name: 'policy-revise-desk',
    at: 'desk',
    steps: [
      ...told,
      ['go', `features/bank/policy/index?policy=${LAW}`],
      ['tap', '#clause-2'],
      ['type', '#clause-2-says', '未成年人的父母或者其他监护人不得使未满十周岁的未成年人处于无人看护状态。'],
      ['tap', '#clause-2'],
      ['tap', '#clause-5'],
      ['tap', '#clause-5-take'],
      ['tap', '#aside'],
      ['see', '#policy-changes'],
    ],
  },
  {
    name: 'policy-revise-ask',
    steps: [
      ...told,
      ['go', `features/bank/policy/index?policy=${LAW}`],
      ['type', '#policy-note', '八岁改为十岁。'],
      ['tap', '#clause-2'],
      ['type', '#clause-2-says', '未成年人的父母或者其他监护人不得使未满十周岁的未成年人处于无人看护状态。'],
      ['tap', '#save'],
      ['see', '#publish-policy'],
    ],
  },
];

/** The scenes; `large` are the steps that switch large type on. */
export const policyFormScenes = (large: readonly Step[]): readonly Scene[] => byOfficer(ofPolicyForms(large));
