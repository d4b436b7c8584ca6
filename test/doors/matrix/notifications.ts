// Sample requests of the routes of messages and calls, about the own village's child, its guardian's calls and its director's messages.
import { roles } from '#shared/kernel/access.ts';
import { COUNTY, nth, TOWN, VILLAGE } from '../../kit/ids.ts';
import { aPerson } from '../../kit/people.ts';
import { actorIn } from '../actors.ts';
import { type County, childOf as childIn } from '../county.ts';
import {
  type Asking,
  above,
  childOf,
  keepers,
  NO_COUNTY,
  NO_TOWN,
  NO_VILLAGE,
  personOf,
  phoneOf,
  type Sample,
  type Samples,
  settleChild,
} from './sample.ts';

const messageOf = ({ id, there }: Asking): string => nth('notification', there ? 1_000 + id : 99_999);
const callOf = ({ id, there }: Asking): string => nth('call', there ? 1_000 + id : 99_999);

const director = actorIn('director', 'own');
const guardian = actorIn('guardian', 'own');

const HOUR_MS = 3_600_000;

const raiseMessage = (county: County, id: number): Promise<void> => {
  const at = county.world.now();
  const cause = `visits/${childIn.own}#${id}#0`;
  return county.does('notifications', messageOf({ id, n: 0, there: true }), 'raise', {
    news: {
      cause,
      matter: cause,
      template: 'visit_overdue',
      personId: director.personId,
      about: childIn.own,
      audience: { role: 'director', region: VILLAGE },
    },
    urgency: 'urgent',
    sendAt: at,
    expiresAt: new Date(Date.parse(at) + HOUR_MS).toISOString(),
  });
};

const askForCall = async (county: County, id: number): Promise<void> => {
  await settleChild(county, id);
  const asking = { id, n: 0, there: true };
  const data = { childId: childOf(asking), reason: 'call_back' };
  await county.does('notifications', callOf(asking), 'ask', data, guardian);
};

// One that is made already stays where it is, whoever hands it on.
const makeCall = async (county: County, id: number): Promise<void> => {
  await askForCall(county, id);
  const call = callOf({ id, n: 0, there: true });
  await county.does('notifications', call, 'finish', { outcome: 'reached' }, director);
};

const registerPerson = (county: County, id: number): Promise<void> => {
  const { openid: _, ...person } = aPerson({ phone: phoneOf(30_000_000 + id) });
  return county.does('access', personOf({ id, n: 0, there: true }), 'register_person', person);
};

/** What everybody does with what is their own, wherever they are. */
const own = { who: roles, level: 'anywhere' } as const;
const post = (
  path: string,
  rule: Pick<Sample, 'who' | 'level'>,
  data: NonNullable<Sample['data']>,
): Samples => ({
  [`POST /notifications/${path}`]: { ...rule, path: () => `/notifications/${path}`, data },
});

const onCall = (
  action: string,
  data: NonNullable<Sample['data']>,
  more: Pick<Sample, 'who'> & Partial<Sample>,
): Samples => ({
  [`POST /notifications/calls/{callId}/${action}`]: {
    level: 'village',
    path: (asking) => `/notifications/calls/${callOf(asking)}/${action}`,
    data,
    ...more,
  },
});

const ofRegion = (
  what: string,
  who: Sample['who'],
  level: 'village' | 'town' | 'county',
  kind = '',
): Samples => {
  const [here, nowhere] = {
    village: [VILLAGE, NO_VILLAGE],
    town: [TOWN, NO_TOWN],
    county: [COUNTY, NO_COUNTY],
  }[level];
  return {
    [`GET /notifications/regions/{region}/${what}${kind}`]: {
      who,
      level,
      path: ({ there }) => `/notifications/regions/${there ? here : nowhere}/${what}`,
    },
  };
};

const officer = { who: ['officer'], level: 'anywhere' } as const;
const news: Sample['who'] = [...above, 'auditor'];

export const notificationSamples: Samples = {
  'GET /notifications/inbox': { ...own, path: () => '/notifications/inbox' },
  'GET /notifications/talks/{talk} (of a matter)': { ...own, path: () => '/notifications/talks/learning' },
  'GET /notifications/talks/{talk} (of a child)': {
    who: roles,
    level: 'village',
    family: true,
    // Neither has anything to do with a child's conversation.
    blind: ['provider', 'auditor'],
    path: ({ there }) => `/notifications/talks/${there ? childIn.own : nth('child', 99_999)}`,
  },
  ...post('talks/read', own, () => ({ talk: 'learning', upTo: '2026-06-12T01:41:00.000Z' })),
  // Of a message that is another's everybody hears the same; the other specs ask for one that is their own.
  'POST /notifications/messages/{messageId}/read': {
    ...own,
    first: raiseMessage,
    path: (asking) => `/notifications/messages/${messageOf(asking)}/read`,
    data: () => ({}),
  },
  ...post('credits/tell', own, () => ({ subscription: 'learning', answer: 'accepted' })),
  ...post('reminding/choose-hour', own, () => ({ digestAt: '18:00' })),
  ...onCall('ask', (asking) => ({ childId: childOf(asking), reason: 'call_back' }), {
    who: ['guardian'],
    family: true,
    first: settleChild,
    path: ({ n }) => `/notifications/calls/${nth('call', 50_000 + n)}/ask`,
  }),
  ...onCall('finish', () => ({ outcome: 'not_reached' }), { who: keepers, first: askForCall }),
  ...onCall('hand-on', () => ({}), { who: keepers, first: makeCall }),
  ...ofRegion('calls', keepers, 'village', ' (of a village)'),
  ...ofRegion('calls', keepers, 'town', ' (of a town)'),
  ...ofRegion('calls', keepers, 'county', ' (of the county)'),
  ...ofRegion('figures', news, 'town', ' (of a town)'),
  ...ofRegion('figures', news, 'county', ' (of the county)'),
  ...ofRegion('undelivered', above, 'town', ' (of a town)'),
  ...ofRegion('undelivered', above, 'county', ' (of the county)'),
  'GET /notifications/people/{personId}/messages': {
    who: above,
    level: 'village',
    first: registerPerson,
    path: (asking) => `/notifications/people/${personOf(asking)}/messages`,
  },
  'GET /notifications/messages/{messageId}/steps': {
    who: above,
    level: 'village',
    first: raiseMessage,
    path: (asking) => `/notifications/messages/${messageOf(asking)}/steps`,
  },
  'POST /notifications/messages/{messageId}/resend': {
    who: above,
    level: 'village',
    first: raiseMessage,
    path: (asking) => `/notifications/messages/${messageOf(asking)}/resend`,
    data: () => ({}),
  },
  ...post('find', { who: above, level: 'anywhere' }, ({ n }) => ({ phone: phoneOf(20_000_000 + n) })),
  'GET /notifications/templates': { who: news, level: 'anywhere', path: () => '/notifications/templates' },
  ...post('templates/word', officer, ({ n }) => ({
    key: 'outreach_tomorrow',
    fields: { thing1: `有一次宣讲明天办 ${n}` },
  })),
  ...post('templates/reset', officer, () => ({ key: 'outreach_tomorrow' })),
};
