// Visits as tests make them: a quiet home by default, graver findings where the test says so.
import type { VisitEvent } from '#functions/visits/events.ts';
import type { RecordVisit } from '#shared/visits/contract.ts';
import { type Findings, quietFindings } from '#shared/visits/findings.ts';
import type { RiskColour } from '#shared/visits/policy.ts';
import { nth, TODAY, VILLAGE } from './ids.ts';

export const POLICY = '2021-1';
export const OPENED_ON = '2026-06-01';

/** Findings that call for this colour and no graver one. */
export const findingsOf = (colour: RiskColour): Findings => {
  switch (colour) {
    case 'red':
      return { ...quietFindings, guardianship: 'unattended' };
    case 'yellow':
      return { ...quietFindings, health: 'severe_illness' };
    case 'blue':
      return { ...quietFindings, mind: 'low' };
    case 'green':
      return quietFindings;
  }
};

/** A routine visit of today in a quiet home. */
export const aVisit = (changed: Partial<RecordVisit> = {}): RecordVisit => ({
  visitId: nth('visit'),
  kind: 'routine',
  visitedOn: TODAY,
  presence: ['child', 'caregiver'],
  findings: quietFindings,
  nextStep: 'none',
  ...changed,
});

/** The fact of such a visit; a note is personal. */
export const visited = (
  changed: Partial<RecordVisit> = {},
): Extract<VisitEvent, { type: 'visit.recorded' }> => {
  const { note, ...content } = aVisit(changed);
  return {
    type: 'visit.recorded',
    village: VILLAGE,
    ...content,
    policy: POLICY,
    ...(note !== undefined && { personal: { note } }),
  };
};

/** The fact that a child of the village is followed since 1 June. */
export const followed: VisitEvent = {
  type: 'following.began',
  village: VILLAGE,
  openedOn: OPENED_ON,
  policy: POLICY,
};
