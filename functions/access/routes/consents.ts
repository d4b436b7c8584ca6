// Who may give and take back a consent: the guardian for themselves; and who sees it.
import { commandRoute, queryRoute, type Route } from '#functions/kernel/route.ts';
import {
  ConsentState,
  Consents,
  consentRefusals,
  GiveConsent,
  WithdrawConsent,
} from '#shared/access/consent.ts';
import { consentIdOf, consentsOf } from '../consents.ts';
import { ConsentNeeds } from '../decide/consent.ts';
import { FileNeeds, familyOf, fileOf, ofChild } from './family.ts';

const byGuardian = {
  slice: 'access',
  who: ['guardian'],
  state: ConsentState,
  refusals: consentRefusals,
  needs: ConsentNeeds,
  on: () => [],
} as const;

export const consentRoutes: readonly Route[] = [
  commandRoute({
    ...byGuardian,
    path: '/access/consents/give',
    summary: 'Say yes to one purpose, to the very words shown',
    computes: ({ childId, guardianId }) => consentIdOf(childId, guardianId),
    command: 'give_consent',
    data: GiveConsent,
    family: ({ needs }) => familyOf(needs),
  }),
  commandRoute({
    ...byGuardian,
    path: '/access/consents/withdraw',
    summary: 'Take back a yes to one purpose',
    computes: ({ childId, guardianId }) => consentIdOf(childId, guardianId),
    command: 'withdraw_consent',
    data: WithdrawConsent,
    family: ({ needs }) => familyOf(needs),
  }),
  queryRoute({
    path: '/access/children/{childId}/consents',
    summary: "What a child's guardians have said yes to",
    who: ['director', 'supervisor', 'officer', 'guardian'],
    params: ofChild,
    needs: { shape: FileNeeds, of: ({ childId }) => fileOf(childId) },
    on: ({ needs }) => [needs?.child?.village],
    family: ({ needs }) => familyOf(needs),
    view: Consents,
    answer: ({ params, needs, read }) => consentsOf(read, params.childId, familyOf(needs)),
  }),
];
