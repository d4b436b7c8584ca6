// The staff's questions about entrustments over the sheets in memory: village, town, county, a child's ground, one sheet, papers, the log.

import type {
  CountyCover,
  CoverCounts,
  DraftGround,
  TownSheets,
  VillageSheets,
} from '#shared/entrustment/views.ts';
import type { Checkpoints } from '#shared/evidence/log.ts';
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { covers, levelOf } from '#shared/kernel/region.ts';
import { addDays } from '#shared/kernel/time.ts';
import { officialName, regionCodes, spokenName, villagesOf } from '#shared/registry/regions.ts';
import { COUNTY, nth } from './children.ts';
import { KEPT_PHOTO } from './kept-photo.ts';
import { perform, type SheetWorld } from './staff-sheet-acts.ts';
import { lineOf, type StaffSheet, staffSheets, viewOf } from './staff-sheets.ts';

const POLICY = { version: '2021-1', rule: 'every_left_behind' } as const;
const PDF = 'JVBERi0xLjQKMSAwIG9iajw8Pj5lbmRvYmoKdHJhaWxlcjw8Pj4KJSVFT0YK';

/** What the answers know of a child. */
type Known = Readonly<{
  childId: string;
  village: string;
  name: string;
  bornOn: string;
  isLeftBehind: boolean;
}>;
type Asker = Readonly<{ role: string; region: string; guardianId?: string }>;

const lacking = (child: Known, since: string) => ({
  childId: child.childId,
  name: child.name,
  village: child.village,
  villageName: spokenName(child.village),
  lackingSinceOn: since,
});

const SINCE: Readonly<Record<string, string>> = {
  [nth('chd', 5)]: '2026-05-20',
  [nth('chd', 6)]: '2026-06-10',
  [nth('chd', 12)]: '2026-05-06',
  [nth('chd', 13)]: '2026-05-25',
};

const countsOf = (region: string, n: number, size: number): CoverCounts => {
  const must = size + ((n * 7) % 11);
  const lacks = n % 3 === 0 ? (n % 5) + 1 : 0;
  return {
    region,
    name: spokenName(region),
    must,
    covered: must - lacks,
    lackingLong: Math.floor(lacks / 2),
  };
};

const groundOf = (child: Known, sheets: readonly StaffSheet[]): DraftGround => {
  const n = Number(child.childId.slice(-4));
  const mine = sheets.filter((one) => one.childId === child.childId && one.status !== 'ended');
  const open = mine.find(({ filedOn }) => filedOn === undefined);
  const standing = mine.find(({ filedOn }) => filedOn !== undefined);
  const since = SINCE[child.childId];
  const sixteen = `${Number(child.bornOn.slice(0, 4)) + 16}${child.bornOn.slice(4)}`;
  const person = (at: number, name: string, relation: 'father' | 'mother' | 'grandmother' | 'relative') => ({
    guardianId: nth('grd', at),
    name,
    relation,
    capacity:
      relation === 'father' || relation === 'mother' ? ('parent_away' as const) : ('caregiver' as const),
    identified: !(n === 6 && relation === 'mother'),
    bound: relation === 'father',
  });
  return {
    childId: child.childId,
    name: child.name,
    bornOn: child.bornOn,
    latestOn: addDays(sixteen, -1),
    must: child.isLeftBehind,
    ...(since !== undefined && !open && !standing && { lackingSinceOn: since }),
    policy: POLICY,
    template: '2021-1',
    barsVersion: '2020-22',
    isHeard: child.bornOn < '2018-06-12',
    school: '吴窑镇小学 三年级',
    address: '沈徐村 6 组 12 号',
    people: [
      person(n * 10 + 1, '王平', 'father'),
      person(n * 10 + 2, '刘芳', 'mother'),
      person(n * 10, '沈秀英', 'grandmother'),
      person(n * 10 + 3, '沈桂芳', 'relative'),
    ],
    ...(open && { open: open.facts.agreementId }),
    ...(standing && {
      standing: {
        agreementId: standing.facts.agreementId,
        untilOn: standing.facts.untilOn,
        parents: standing.facts.parents.map(({ guardianId }) => guardianId),
        caregiver: {
          guardianId: standing.facts.caregiver.guardianId,
          address: standing.facts.caregiver.address,
          health: standing.facts.caregiver.health,
        },
      },
    }),
  };
};

const log = (now: string): Checkpoints => ({
  checkpoints: [3, 2, 1].map((hour) => ({
    county: COUNTY,
    size: 128_400 + hour * 37,
    root: '9f3c07a5be61d284'.repeat(4).replace(/.$/, String(hour)),
    at: `${now.slice(0, 11)}0${hour - 1}:00:04.000Z`,
    keyId: '2026-a',
    signature: 'c2lnbmF0dXJl',
    ...(hour === 1 && { timestamp: 'dG9rZW4=' }),
  })),
  keys: [
    {
      keyId: '2026-a',
      pem: '-----BEGIN PUBLIC KEY-----',
      signs: 'log',
      fingerprint: '4be19d02c7f385a6'.repeat(4),
    },
    {
      keyId: '2026-seal',
      pem: '-----BEGIN PUBLIC KEY-----',
      signs: 'evidence',
      fingerprint: 'd7a05c3e91b8f264'.repeat(4),
    },
  ],
});

/** The answers; `known` are the children of the register. */
export const createStaffSheets = (now: () => string, known: () => readonly Known[]) => {
  const sheets = staffSheets();
  const ofASheet = (childId: string): Known | undefined => {
    const sheet = [...sheets.values()].find((one) => one.childId === childId);
    const child = sheet?.facts.child;
    return sheet && child && { childId, village: sheet.village, ...child, isLeftBehind: true };
  };
  const childOf = (childId: string): Known | undefined => known().find((one) => one.childId === childId);
  const world: SheetWorld = {
    sheets,
    now,
    nameOf: (childId) => childOf(childId)?.name ?? '一个孩子',
  };
  const said = new Map<string, Readonly<{ body: string; answer: unknown }>>();
  const all = (): readonly StaffSheet[] => [...world.sheets.values()];
  const hasNone = () => !childOf(nth('chd', 1));
  const lackingIn = (region: string) =>
    known()
      .filter(({ village, childId }) => covers(region, village) && SINCE[childId] !== undefined)
      .filter(({ childId }) => !all().some((one) => one.childId === childId && one.filedOn !== undefined))
      .map((child) => lacking(child, SINCE[child.childId] ?? ''));
  const village = (region: string): VillageSheets => {
    const lines = all().filter((one) => one.village === region && !hasNone());
    const isFiled = ({ filedOn, status }: StaffSheet) => filedOn !== undefined && status !== 'ended';
    return {
      village: region,
      villageName: spokenName(region),
      readAt: now(),
      policy: POLICY,
      lacking: lackingIn(region),
      open: lines.filter(({ filedOn, status }) => filedOn === undefined && status !== 'ended').map(lineOf),
      standing: lines.filter(isFiled).map(lineOf),
      ended: lines.filter(({ status }) => status === 'ended').map(lineOf),
    };
  };
  const town = (region: string): TownSheets => {
    const lines = all().filter((one) => covers(region, one.village) && !hasNone());
    return {
      town: region,
      townName: spokenName(region),
      readAt: now(),
      policy: POLICY,
      barred: lines.filter(({ status }) => status === 'barred').map(lineOf),
      toFile: lines.filter(({ status, sentBack }) => status === 'witnessed' && !sentBack).map(lineOf),
      noticesOwed: lines.filter(({ status }) => status === 'filed').map(lineOf),
      lackingLong: lackingIn(region).filter(
        ({ lackingSinceOn }) => lackingSinceOn <= addDays(now().slice(0, 10), -15),
      ),
      villages: villagesOf(region).map((one, n) => countsOf(one, n, 4)),
      nextNumber: '吴窑托〔2026〕18号',
    };
  };
  const county = (region: string): CountyCover => ({
    county: region,
    countyName: officialName(region),
    readAt: now(),
    policy: POLICY,
    towns: regionCodes
      .filter((code) => levelOf(code) === 'town')
      .map((code, n) =>
        hasNone() ? { ...countsOf(code, n, 0), must: 0, covered: 0, lackingLong: 0 } : countsOf(code, n, 60),
      ),
  });
  const lists: Readonly<Record<string, (region: string) => unknown>> = {
    villages: village,
    towns: town,
    counties: county,
  };
  const ofChild = (childId: string): unknown => {
    const child = childOf(childId) ?? ofASheet(childId);
    return child ? groundOf(child, all()) : refuse('not_found');
  };
  const once = (agreementId: string, act: string, body: unknown): unknown => {
    const envelope = CommandEnvelope.safeParse(body);
    if (!envelope.success) return refuse('invalid_input', 'commandId');
    const { commandId, data } = envelope.data;
    const text = JSON.stringify(data);
    const before = said.get(commandId);
    if (before) return before.body === text ? before.answer : refuse('command_reused');
    const answer = perform(world, agreementId, act, data);
    if (!('refused' in answer)) said.set(commandId, { body: text, answer });
    return answer;
  };
  const ofSheet = (agreementId: string, what: string, also: string): unknown => {
    const sheet = world.sheets.get(agreementId);
    if (!sheet) return refuse('sheet_not_drafted');
    if (what === '') return viewOf(sheet);
    if (what === 'papers') return { what: also, sha256: '0'.repeat(64), bytes: 45, pdf: PDF };
    if (what === 'photo') return KEPT_PHOTO;
    return what === 'pack' ? { format: 'hutong-entrustment/1', agreementId, acts: [] } : refuse('not_found');
  };
  const ofList = (who: Asker, kind: string, region: string): unknown =>
    covers(who.region, region) ? (lists[kind]?.(region) ?? refuse('not_found')) : refuse('not_found');
  return {
    sheets: world.sheets,
    /** Undefined where the path is about something else. */
    answer: (who: Asker, method: string, path: string, body: unknown): unknown => {
      const [, slice, kind = '', id = '', what = '', also = ''] = path.split('/');
      if (path === '/access/checkpoints') return log(now());
      if (slice !== 'entrustment') return undefined;
      if (kind === 'sheets') return method === 'POST' ? once(id, what, body) : ofSheet(id, what, also);
      return kind === 'children' ? ofChild(id) : ofList(who, kind, id);
    },
  };
};
