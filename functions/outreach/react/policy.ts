// What follows when a version takes effect or a document ends: its bank follows, and whoever carries policy to the families hears of it.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import { bankOf, type FollowPolicy } from '#shared/outreach/policies.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import type { PolicyEvent } from '../events/policy.ts';

const NEWS: TemplateKey = 'policy_changed';

const telling = (county: string, about: string): readonly Effect[] =>
  (['director', 'supervisor'] as const).flatMap((role) =>
    placesOf({ role, region: county }).map(
      (region): Effect => ({ kind: 'notify', template: NEWS, role, region, about, stays: true }),
    ),
  );

const following = (policyId: string, data: FollowPolicy): Effect => ({
  kind: 'command',
  slice: 'outreach',
  id: bankOf(policyId),
  type: 'follow_policy',
  data,
});

/** What took effect long ago and was entered late is no news; its bank follows all the same. */
export const policyEffects = (event: PolicyEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'policy.took_effect': {
      const { version, outdated, region, isOld } = event;
      const follows =
        outdated.length > 0 ? [following(id, { version, changed: outdated, ceased: false })] : [];
      return [...follows, ...(isOld ? [] : telling(region, id))];
    }
    case 'policy.ceased': {
      const { version, region, isOld } = event;
      return [following(id, { version, changed: [], ceased: true }), ...(isOld ? [] : telling(region, id))];
    }
    default:
      return [];
  }
};
