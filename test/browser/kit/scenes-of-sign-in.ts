// The ways in, in every state: first time, invited, one-time code, and a desk let in by a phone.
import { nth, story } from './children.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const agree: Step = ['tap', '#agree-privacy'];
const code: readonly Step[] = [agree, ['see', '#code-phone']];
const asked: readonly Step[] = [
  ...code,
  ['type', '#code-phone', '13900000001'],
  ['tap', '#ask-code'],
  ['see', '#code-sent'],
];
const invitation = `guardian=${nth('grd', 10)}&invitation=${nth('inv', 1)}`;
const invited: readonly Step[] = [['go', `pages/sign-in/index?${invitation}`], agree, ['see', '#invited']];

type Short = Readonly<{ name: string; steps: readonly Step[] }> & Partial<Scene>;

const short: readonly Short[] = [
  {
    name: 'sign-in-first-time',
    steps: [agree, ['tap', '#persona-openid-long'], ['see', '#sign-in-phone']],
  },
  { name: 'sign-in-invited', steps: invited },
  {
    name: 'sign-in-invited-phone',
    steps: [
      ...invited,
      ['type', '#persona-search', '沈秀英'],
      ['tap', '#persona-openid-nainai'],
      ['see', '#sign-in-phone'],
    ],
  },
  {
    name: 'sign-in-invited-in-browser',
    withDouble: false,
    steps: [...invited, ['see', '#in-wechat']],
  },
  {
    name: 'sign-in-invitation-sheet',
    steps: [
      agree,
      ['tap', '#have-invitation'],
      ['type', '#invitation-text', '请看附件'],
      ['tap', '#invitation-use'],
      ['see', '#invitation-sheet .fault'],
    ],
  },
  { name: 'sign-in-code', withDouble: false, steps: code },
  { name: 'sign-in-code-desk', at: 'small-desk', withDouble: false, steps: code },
  { name: 'sign-in-code-asked', withDouble: false, steps: asked },
  {
    name: 'sign-in-code-missing',
    withDouble: false,
    steps: [...code, ['type', '#code-phone', '1390000'], ['tap', '#code-open']],
  },
  {
    name: 'sign-in-code-refused',
    withDouble: false,
    steps: [...asked, ['type', '#code-code', '111111'], ['tap', '#code-open'], ['see', '#code-trouble']],
  },
  {
    name: 'sign-in-code-refused-desk',
    at: 'small-desk',
    withDouble: false,
    steps: [...asked, ['type', '#code-code', '111111'], ['tap', '#code-open'], ['see', '#code-trouble']],
  },
  {
    name: 'sign-in-code-large',
    withDouble: false,
    steps: [...asked, ['tap', '#large-type']],
  },
  {
    name: 'sign-in-scan-desk',
    at: 'small-desk',
    withDouble: false,
    steps: [...code, ['tap', '#way-scan'], ['see', '#pairing-code']],
  },
  {
    name: 'sign-in-scan-spelled-desk',
    at: 'small-desk',
    withDouble: false,
    steps: [...code, ['tap', '#way-scan'], ['tap', '#pairing-spell']],
  },
  {
    name: 'sign-in-scan-over-desk',
    at: 'small-desk',
    withDouble: false,
    steps: [
      ...code,
      ['tap', '#way-scan'],
      ['see', '#pairing-code'],
      ['forget-pairings'],
      ['see', '#pairing-over'],
    ],
  },
  {
    name: 'sign-in-scan-done-desk',
    at: 'small-desk',
    withDouble: false,
    steps: [
      ...code,
      ['tap', '#way-scan'],
      ['see', '#pairing-code'],
      ['let-in', 'openid-gu'],
      ['see', '#red-list'],
    ],
  },
  {
    name: 'let-in',
    as: 'openid-gu',
    steps: [
      ['tap', '#tab-me'],
      ['tap', '#open-let-in'],
      ['see', '#let-in-code'],
    ],
  },
  {
    name: 'let-in-confirm',
    as: 'openid-gu',
    steps: [
      ['tap', '#tab-me'],
      ['tap', '#open-let-in'],
      ['type', '#let-in-code', `hutong ${nth('par', 1)}`],
      ['tap', '#let-in-use'],
      ['see', '#let-in-words'],
    ],
  },
  {
    name: 'let-in-over',
    as: 'openid-gu',
    steps: [
      ['tap', '#tab-me'],
      ['tap', '#open-let-in'],
      ['type', '#let-in-code', nth('par', 1).slice(4)],
      ['tap', '#let-in-use'],
      ['tap', '#let-in-sheet-do'],
      ['see', '#let-in-sheet-trouble'],
    ],
  },
];

/** The scenes. */
export const signInScenes: readonly Scene[] = short.map((scene) => ({ children: story, ...scene }));
