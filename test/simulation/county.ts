// The simulated county: two towns and their people, and what all of them have come to know of the children.

import type { AgreementState } from '#shared/entrustment/contract.ts';
import type { Actor, Role } from '#shared/kernel/access.ts';
import { mintId } from '#shared/kernel/id.ts';
import { addDays, countyDate } from '#shared/kernel/time.ts';
import { villagesOf } from '#shared/registry/regions.ts';
import { findingsByTopic, quietFindings, topics } from '#shared/visits/findings.ts';
import type { Chance } from './chance.ts';
import { type Household, householdOf } from './household.ts';
import { openidOf } from './posted.ts';
import type { Stage } from './stage.ts';

export const COUNTY = '320682000000';
const [TOWN_A, TOWN_B] = ['320682103000', '320682104000'] as const;

/** A child as people know it; they may be behind. */
export type KnownChild = {
  id: string;
  village: string;
  isClosed: boolean;
  /** True where its file names the household that signs. */
  hasFamily: boolean;
  visits: { visitId: string; visitedOn: string }[];
};

/** A sheet as people know it; they may be behind. */
export type KnownSheet = { readonly childId: string; state: AgreementState };

export type County = Readonly<{
  officer: Actor;
  directors: readonly Actor[];
  supervisors: readonly Actor[];
  villages: readonly string[];
  /** Where nothing happens but what cannot be read. */
  farVillage: string;
  children: KnownChild[];
  household: Household;
  sheets: KnownSheet[];
  mint: (kind: Parameters<typeof mintId>[0]) => string;
  /** What only those with a duty may know; nothing with this mark may reach a queue. */
  secret: () => string;
  phone: () => string;
  /** A person's account on WeChat, as personal as everything else about them. */
  openid: (personId: string) => string;
  today: () => string;
  findings: () => Record<(typeof topics)[number], string>;
  /** Today, or some days ago, as people who were offline or late write it. */
  lately: () => string;
}>;

/** Text and numbers that mark what is personal. */
export const PERSONAL = /密|199\d{8}/;

const LATEST_DAYS = 45;

/** A county of this seed. */
export const countyOf = (chance: Chance, stage: Stage): County => {
  const mint: County['mint'] = (kind) => mintId(kind, stage.now(), chance.bytes(16));
  let secrets = 0;
  const villages = [...villagesOf(TOWN_A).slice(0, 2), ...villagesOf(TOWN_B).slice(0, 1)];
  const farVillage = villagesOf(TOWN_B)[1] ?? '';
  const acting =
    (role: Role) =>
    (region: string): Actor => ({ personId: mint('person'), role, region });
  const today = (): string => countyDate(new Date(stage.now()).toISOString());
  return {
    officer: acting('officer')(COUNTY),
    directors: villages.map(acting('director')),
    supervisors: [TOWN_A, TOWN_B].map(acting('supervisor')),
    villages,
    farVillage,
    children: [],
    household: householdOf(mint),
    sheets: [],
    mint,
    secret: () => `密${++secrets}`,
    openid: (personId) => openidOf('密号', personId),
    phone: () => `199${String(10_000_000 + ++secrets)}`,
    today,
    findings: () => {
      const topic = chance.pick(topics);
      return {
        ...quietFindings,
        ...(chance.hits(0.6) && { [topic]: chance.pick<string>(findingsByTopic[topic]) }),
      };
    },
    lately: () => addDays(today(), chance.hits(0.7) ? 0 : -chance.below(chance.hits(0.5) ? 7 : LATEST_DAYS)),
  };
};
