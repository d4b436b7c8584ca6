// People whom news can reach: a row with account and phone, a duty in a village of their own, and ledgers that they have filled.
import { eventStore } from '#functions/aws/event-store.ts';
import { ALG, closeCommit, GENESIS } from '#functions/kernel/commit.ts';
import { computedId } from '#functions/kernel/computed-id.ts';
import type { Row } from '#functions/kernel/row.ts';
import { localSubscriptions } from '#infra/local/known-templates.ts';
import { dutyList } from '#shared/access/contract.ts';
import type { Role } from '#shared/kernel/access.ts';
import { levelOf } from '#shared/kernel/region.ts';
import type { SubscriptionKey } from '#shared/notifications/template.ts';
import { regionCodes } from '#shared/registry/regions.ts';
import { COUNTY, nth } from './ids.ts';
import type { NewsHouse } from './news-house.ts';

const SINCE = '2026-01-01';
const villages = regionCodes.filter((code) => levelOf(code) === 'village');
const towns = regionCodes.filter((code) => levelOf(code) === 'town');

/** Somebody who is told things. */
export type Hearer = Readonly<{
  personId: string;
  role: Role;
  region: string;
  openid: string;
  phone: string;
}>;

const aHearer = (n: number, role: Role, region: string): Hearer => ({
  personId: nth('person', n),
  role,
  region,
  openid: `openid-${n}`,
  phone: `139${String(n).padStart(8, '0')}`,
});

/** The n-th director, each of a village of their own; there are 355. */
export const directorOf = (n: number): Hearer => {
  const village = villages[n];
  if (village === undefined) throw new Error('The county has no more villages');
  return aHearer(n + 1, 'director', village);
};
/** Every town's supervisor, and the county's officer. */
export const above: readonly Hearer[] = [
  ...towns.map((town, n) => aHearer(500_000 + n, 'supervisor', town)),
  aHearer(600_000, 'officer', COUNTY),
];

const rowOf = (kind: string, id: string, fields: Row['parts'][string]['fields']): Row => ({
  kind,
  id,
  rev: 1,
  parts: { access: { seen: 1, fields, sealed: {} } },
});

/** The rows as the projector would leave them, but for sealing: nobody's key is needed to read them. */
const rowsOf = ({ personId, role, region, openid, phone }: Hearer): readonly Row[] => {
  const personal = { name: '王海燕', phone, openid };
  const duty = { personId, role, region, fromOn: SINCE };
  return [
    rowOf('person', personId, { region, bound: true, personal }),
    {
      ...rowOf('duty', `${personId}/${role}/${region}`, duty),
      under: dutyList(role, region),
      sort: `${SINCE}/${personId}`,
    },
  ];
};

/** So many taps of one person on one subscription, as the platform told of them. */
const ledgerOf = (personId: string, subscription: SubscriptionKey, taps: number) => {
  const heard = { type: 'credit.heard', personId, subscription };
  return closeCommit({
    stream: `notifications/${computedId('credit', personId, subscription)}`,
    version: 1,
    commandId: nth('command', 1),
    at: '2026-06-10T01:00:00.000Z',
    by: 'system',
    request: '',
    events: Array.from({ length: taps }, () => heard),
    alg: ALG,
    prevHash: GENESIS,
  });
};

/** What somebody has allowed: so many by the ledger, and so many that the platform knows of. */
export type Allowed = Readonly<{ subscription: SubscriptionKey; taps: number; known: number }>;

/** Lets these people be there. */
export const settleIn = async (
  { views, tables, control }: NewsHouse,
  people: readonly Hearer[],
  allowed: (n: number) => readonly Allowed[],
): Promise<void> => {
  const records = eventStore(tables.client, tables.records);
  const settled = people.map(({ openid, phone }) => ({ openid, name: '同志', phone }));
  await control('people', settled);
  const one = async (hearer: Hearer, n: number): Promise<void> => {
    const ledgers = allowed(n);
    for (const row of rowsOf(hearer)) await views.put(1, row, []);
    for (const { subscription, taps } of ledgers)
      if (taps > 0) await records.append(ledgerOf(hearer.personId, subscription, taps));
    const templateIds = ledgers.flatMap(({ subscription, known }) =>
      Array<string>(known).fill(localSubscriptions[subscription].id),
    );
    if (templateIds.length > 0) await control('subscribe', { openid: hearer.openid, templateIds });
  };
  const AT_ONCE = 32;
  for (let from = 0; from < people.length; from += AT_ONCE)
    await Promise.all(people.slice(from, from + AT_ONCE).map((hearer, n) => one(hearer, from + n)));
};
