// Messages: the list, one conversation of a director and of a father, how one is reminded, and every state of each.
import { nth, story } from './children.ts';
import { type Base, DIRECTOR, GUARDIAN, OFFICER, SUPERVISOR } from './registry-scene.ts';
import type { Scene } from './scene.ts';
import type { Step } from './steps.ts';

const first = nth('chd', 1);
const settled: Step = ['wait', 600];
const list: readonly Step[] = [
  ['tap', '#tab-messages'],
  ['see', '#talks'],
];
const talk = (name: string): readonly Step[] => [
  ['go', `features/messages/talk/index?talk=${name}`],
  ['see', '#talk-entries'],
];
const reminding: readonly Step[] = [
  ['go', 'features/messages/settings/index'],
  ['see', '#digest-at'],
];

const listScenes: readonly Base[] = [
  { name: 'messages', steps: [...list, settled] },
  {
    name: 'messages-browser',
    steps: [['forget', 'persona'], ...list, settled],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'messages-allowed',
    steps: [...list, ['tap', '#allow-strip-do'], ['wait', 2600]],
    on: ['phone'],
  },
  {
    name: 'messages-after-visit',
    steps: [
      ...list,
      ['tap', '#tab-today'],
      ['tap', '#start-visit'],
      ['tap', '#presence-child'],
      ['tap', '#next-step-none'],
      ['tap', '#save-visit'],
      ['see', '#allow-children'],
      ['scroll-to', '#allow-children'],
      ['wait', 2600],
    ],
    on: ['phone', 'large'],
  },
  {
    name: 'messages-older',
    steps: [...list, ['tap', '#older-talks'], ['wait', 1200]],
    on: ['phone', 'desk'],
  },
  { name: 'messages-supervisor', as: SUPERVISOR, steps: list, on: ['phone', 'desk'] },
  { name: 'messages-officer', as: OFFICER, steps: list, on: ['phone', 'desk'] },
  { name: 'messages-family', as: GUARDIAN, steps: list, on: ['phone', 'large', 'desk'] },
  {
    name: 'messages-side',
    steps: [...list, ['tap', `#talk-${first}`], ['see', '#talk-side #talk-entries'], settled],
    on: ['desk', 'desk-large'],
  },
  {
    name: 'messages-empty',
    children: story.slice(6),
    steps: [
      ['tap', '#tab-messages'],
      ['see', '#no-talks'],
    ],
    on: ['phone', 'desk'],
  },
  { name: 'messages-offline', steps: [...list, ['offline'], settled], on: ['phone', 'large'] },
  {
    name: 'messages-failed',
    steps: [
      ['weather', 'outage'],
      ['tap', '#tab-messages'],
      ['see', '#read-failed'],
    ],
    on: ['phone'],
  },
  {
    name: 'messages-not-fresh',
    steps: [
      ...list,
      ['weather', 'outage'],
      ['tap', '#tab-today'],
      ['tap', '#tab-messages'],
      ['see', '#not-fresh'],
      settled,
    ],
    on: ['phone'],
  },
  {
    name: 'messages-loading',
    steps: [
      ['weather', 'slow'],
      ['tap', '#tab-messages'],
      ['wait', 2500],
      ['see', '#loading'],
    ],
    on: ['phone'],
  },
  {
    name: 'messages-badge',
    steps: [['see', '.badge, .rail .count'], settled],
    on: ['phone', 'large', 'desk'],
  },
];

const family = talk(first);
const talkScenes: readonly Base[] = [
  { name: 'talk', steps: [...talk(first), settled] },
  { name: 'talk-family', as: GUARDIAN, steps: [...family, settled] },
  {
    name: 'talk-why',
    as: GUARDIAN,
    steps: [...family, ['tap', '[id^=why-] >> nth=-1'], ['see', '#because-sheet']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'talk-help',
    as: GUARDIAN,
    steps: [...family, ['tap', '#talk-help'], ['see', '#help-sheet']],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'talk-help-known',
    as: GUARDIAN,
    steps: [
      ['go', `features/entrustment/sheet/index?sheet=${nth('agr', 1)}`],
      ['see', '#own-sheet'],
      ['go', 'features/entrustment/own/index'],
      ['wait', 800],
      ...family,
      ['tap', '#talk-help'],
      ['see', '#help-sheet'],
    ],
    on: ['phone', 'large'],
  },
  {
    name: 'talk-asked',
    as: GUARDIAN,
    steps: [...family, ['tap', '#talk-help'], ['tap', '#help-ask'], ['tap', '#talk-know'], ['wait', 2600]],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'talk-asked-offline',
    as: GUARDIAN,
    steps: [...family, ['offline'], ['tap', '#talk-help'], ['tap', '#help-ask'], ['wait', 2600]],
    on: ['phone', 'large'],
  },
  {
    name: 'talk-replied',
    as: GUARDIAN,
    steps: [...family, ['tap', '[id$=-no_more]'], settled],
    on: ['phone', 'large', 'desk'],
  },
  { name: 'talk-offline', as: GUARDIAN, steps: [...family, ['offline'], settled], on: ['phone'] },
  { name: 'talk-learning', steps: talk('learning'), on: ['phone', 'desk'] },
  {
    name: 'talk-older',
    steps: [...talk('learning'), ['tap', '#older-entries'], ['wait', 1200]],
    on: ['phone', 'large', 'desk'],
  },
  {
    name: 'talk-older-offline',
    steps: [...talk('learning'), ['offline'], ['tap', '#older-entries'], ['wait', 1200]],
    on: ['phone'],
  },
  { name: 'talk-supervisor', as: SUPERVISOR, steps: talk('office'), on: ['phone'] },
  {
    name: 'talk-lost',
    steps: [
      ['go', `features/messages/talk/index?talk=${nth('chd', 99)}`],
      ['see', '#read-refused'],
    ],
    on: ['phone'],
  },
];

const settingsScenes: readonly Base[] = [
  { name: 'reminding', steps: reminding, whole: true },
  {
    name: 'reminding-chosen',
    steps: [...reminding, ['tap', '[id="digest-at-18:00"]'], settled],
    on: ['phone', 'large'],
  },
  { name: 'reminding-family', as: GUARDIAN, steps: reminding, on: ['phone', 'large'], whole: true },
  { name: 'reminding-offline', steps: [...reminding, ['offline'], settled], on: ['phone'] },
  {
    name: 'reminding-me',
    steps: [
      ['tap', '#tab-me'],
      ['see', '#open-reminding'],
    ],
    on: ['phone', 'large'],
    whole: true,
  },
];

/** The scenes. */
export const messageScenes: readonly Base[] = [...listScenes, ...talkScenes, ...settingsScenes];

const atDesk = (name: string, as: string, steps: readonly Step[]): Scene => ({
  name,
  at: 'desk',
  as,
  children: story,
  steps,
});

/** The same at a wide desk. */
export const messageDeskScenes: readonly Scene[] = [
  atDesk('messages-wide', DIRECTOR, [
    ...list,
    ['tap', `#talk-${first}`],
    ['see', '#talk-side #talk-entries'],
    settled,
  ]),
  atDesk('messages-wide-officer', OFFICER, list),
  atDesk('talk-wide', GUARDIAN, [...family, settled]),
  atDesk('reminding-wide', DIRECTOR, reminding),
];
