// Every picture that is taken: who signs in, and what they do until it is taken.
import { crowd, nth, story } from './children.ts';
import { takenAt } from './registry-scene.ts';
import type { Scene } from './scene.ts';
import { answerScenes } from './scenes-of-answers.ts';
import { bankScenes } from './scenes-of-banks.ts';
import { deskScenes } from './scenes-of-desks.ts';
import { directorScenes } from './scenes-of-directors.ts';
import { doorScenes } from './scenes-of-doors.ts';
import { draftScenes } from './scenes-of-drafts.ts';
import { fileScenes } from './scenes-of-files.ts';
import { hallAndPlanScenes } from './scenes-of-halls.ts';
import { importScenes } from './scenes-of-imports.ts';
import { messageDeskScenes, messageScenes } from './scenes-of-messages.ts';
import { officeNewsScenes } from './scenes-of-office.ts';
import { officerScenes } from './scenes-of-officers.ts';
import { outreachScenes } from './scenes-of-outreach.ts';
import { paperScenes } from './scenes-of-papers.ts';
import { partScenes } from './scenes-of-parts.ts';
import { policyFormScenes } from './scenes-of-policy-forms.ts';
import { quizScenes } from './scenes-of-quizzes.ts';
import { registrationScenes } from './scenes-of-registrations.ts';
import { resultScenes } from './scenes-of-results.ts';
import { sheetScenes } from './scenes-of-sheets.ts';
import { signInScenes } from './scenes-of-sign-in.ts';
import { signingScenes } from './scenes-of-signing.ts';
import { trainingScenes } from './scenes-of-trainings.ts';
import { wordingScenes } from './scenes-of-wording.ts';
import type { Step } from './steps.ts';

const first = nth('chd', 1);
const many = [...story, ...crowd(60)];
const SUPERVISOR = 'openid-gu';
const OFFICER = 'openid-ding';
const agree: Step = ['tap', '#agree-privacy'];

const waysIn: readonly Scene[] = [
  { name: 'consent', children: story, steps: [['see', '#agree-privacy']] },
  { name: 'consent-declined', children: story, steps: [['tap', '#decline-privacy']] },
  { name: 'sign-in', children: story, steps: [agree, ['see', '#persona-openid-shen']] },
  {
    name: 'sign-in-no-double',
    children: story,
    withDouble: false,
    steps: [agree, ['see', '#code-phone']],
  },
  {
    name: 'sign-in-refused',
    children: story,
    steps: [agree, ['tap', '#persona-openid-nobody'], ['tap', '#sign-in-phone'], ['see', '#sign-in-trouble']],
  },
];

const large: readonly Step[] = [
  ['tap', '#tab-me'],
  ['tap', '#large-type'],
  ['tap', '#tab-today'],
];
const chosen: readonly Step[] = [['tap', '#town-320682112000']];

const supervisorScenes: readonly Scene[] = [
  { name: 'red-list', as: SUPERVISOR, children: story, steps: [['see', `#red-${first}`]] },
  { name: 'red-list-large', as: SUPERVISOR, children: story, steps: [...large, ['see', `#red-${first}`]] },
  { name: 'red-list-empty', as: SUPERVISOR, children: story.slice(3, 5), steps: [['see', '#no-red']] },
  { name: 'red-list-desk', at: 'desk', as: SUPERVISOR, children: story, steps: [['see', '#red-table']] },
  {
    name: 'red-list-desk-panel',
    at: 'desk',
    as: SUPERVISOR,
    children: story,
    steps: [
      ['tap', `#red-table-${first}`],
      ['see', '#red-side'],
    ],
  },
  {
    name: 'figures',
    as: SUPERVISOR,
    children: many,
    steps: [
      ['tap', '#tab-children'],
      ['see', '#figures .li'],
    ],
  },
  {
    name: 'figures-desk',
    at: 'desk',
    as: SUPERVISOR,
    children: many,
    steps: [
      ['tap', '#tab-children'],
      ['see', '#village-table'],
    ],
  },
  {
    name: 'me-roles',
    as: SUPERVISOR,
    children: story,
    steps: [
      ['tap', '#tab-me'],
      ['see', '#my-name'],
    ],
  },
  { name: 'officer', as: OFFICER, children: story, steps: [['see', '#town']] },
  { name: 'officer-red', as: OFFICER, children: story, steps: [...chosen, ['see', `#red-${first}`]] },
  {
    name: 'officer-red-desk',
    at: 'desk',
    as: OFFICER,
    children: story,
    steps: [...chosen, ['see', '#red-table']],
  },
];

export const scenes: readonly Scene[] = [
  ...waysIn,
  ...directorScenes(large),
  ...supervisorScenes,
  ...signInScenes,
  ...deskScenes(large),
  ...officerScenes(large),
  ...bankScenes(large),
  ...importScenes(large),
  ...paperScenes(large),
  ...policyFormScenes(large),
  ...officeNewsScenes,
  ...wordingScenes,
  ...messageDeskScenes,
  ...takenAt([
    ...fileScenes,
    ...registrationScenes,
    ...partScenes,
    ...signingScenes,
    ...sheetScenes,
    ...draftScenes,
    ...doorScenes,
    ...trainingScenes,
    ...hallAndPlanScenes,
    ...outreachScenes,
    ...quizScenes,
    ...resultScenes,
    ...answerScenes,
    ...messageScenes,
  ]),
];
