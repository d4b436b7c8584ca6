// Sample requests of the visits' routes.
import { nth, TOWN, VILLAGE } from '../../kit/ids.ts';
import { aVisit } from '../../kit/visiting.ts';
import { today } from '../county.ts';
import { type Asking, childOf, keepers, NO_TOWN, NO_VILLAGE, type Samples, settleChild } from './sample.ts';

const visit = ({ n }: Asking) => aVisit({ visitId: nth('visit', n), visitedOn: today() });
const onChild = { level: 'village', first: settleChild } as const;

export const visitSamples: Samples = {
  'POST /visits/{childId}/record': {
    ...onChild,
    who: ['director', 'supervisor'],
    path: (asking) => `/visits/${childOf(asking)}/record`,
    data: visit,
  },
  'POST /visits/{childId}/correct': {
    ...onChild,
    who: ['director', 'supervisor'],
    path: (asking) => `/visits/${childOf(asking)}/correct`,
    data: visit,
  },
  'GET /visits/{childId}/timeline': {
    ...onChild,
    who: keepers,
    opens: true,
    path: (asking) => `/visits/${childOf(asking)}/timeline`,
    query: { why: 'inspection' },
  },
  'GET /visits/villages/{village}/children': {
    who: [...keepers, 'auditor'],
    level: 'village',
    path: ({ there }) => `/visits/villages/${there ? VILLAGE : NO_VILLAGE}/children`,
  },
  'GET /visits/towns/{town}/red': {
    who: ['supervisor', 'officer', 'auditor'],
    level: 'town',
    path: ({ there }) => `/visits/towns/${there ? TOWN : NO_TOWN}/red`,
  },
};
