// What else the county's desks deal with in memory: late writes, broken glasses, erasures and holds.

import * as z from 'zod/mini';
import {
  ConfirmErasure,
  type Erasures,
  LiftHold,
  PlaceHold,
  ProposeErasure,
  WithdrawErasure,
} from '#shared/access/erasure.ts';
import type { BrokenGlasses } from '#shared/access/glass.ts';
import { AcceptWrite, RejectWrite, type Review } from '#shared/access/review.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { type Findings, quietFindings } from '#shared/visits/findings.ts';
import { nth } from './children.ts';
import { type Outcome, withData } from './desk-people.ts';
import type { Acting } from './sign-ins.ts';

const late = (
  n: number,
  [childName, villageName, authorName]: readonly [string, string, string],
  [madeAt, strandedAt]: readonly [string, string],
  findings: Partial<Findings>,
  note?: string,
): Review => ({
  reviewId: nth('rvw', n),
  childId: nth('chd', n),
  childName,
  villageName,
  authorName,
  command: 'record',
  madeAt,
  strandedAt,
  slice: 'visits',
  written: {
    visitId: nth('vis', 9000 + n),
    kind: 'routine',
    visitedOn: madeAt.slice(0, 10),
    presence: ['child', 'caregiver'],
    findings: { ...quietFindings, ...findings },
    nextStep: 'ask_school',
    ...(note !== undefined && { note }),
  },
});

const lateSession: Review = {
  reviewId: nth('rvw', 30),
  villageName: '龙河村',
  authorName: '何国兴',
  command: 'record',
  madeAt: '2026-05-31T08:30:00.000Z',
  strandedAt: '2026-06-12T00:53:00.000Z',
  slice: 'outreach',
  written: {
    village: '320682112210',
    theme: '防溺水，大人要看住',
    clauses: [{ policyId: nth('pol', 1), no: '第二十一条' }],
    form: 'lecture',
    heldOn: '2026-05-31',
    headcount: { guardians: 16, children: 11, villagers: 0, staff: 1 },
    materials: ['leaflet'],
  },
};

const reviews: readonly Review[] = [
  late(
    1,
    ['王雨欣', '沈徐村', '徐永林'],
    ['2026-05-28T07:10:00.000Z', '2026-06-11T12:20:00.000Z'],
    { schooling: 'often_absent' },
    '奶奶腿疼，上周缺课两天。孩子说想爸爸。',
  ),
  late(12, ['陆佳怡', '龙河村', '何国兴'], ['2026-05-30T02:00:00.000Z', '2026-06-12T00:52:00.000Z'], {}),
  lateSession,
];

const glasses: BrokenGlasses['glasses'] = [
  {
    glassId: nth('gls', 2),
    childId: nth('chd', 12),
    villageName: '龙河村',
    name: '陈桂英',
    regionName: '石庄镇',
    ground: 'child_found_here',
    reason: '孩子走到石庄镇的集市，派出所送到镇里，要联系家长。',
    brokenAt: '2026-06-12T00:40:00.000Z',
    untilAt: '2026-06-12T03:40:00.000Z',
  },
  {
    glassId: nth('gls', 1),
    childId: nth('chd', 11),
    villageName: '何柳村',
    name: '周素琴',
    regionName: '白蒲镇',
    ground: 'guardian_asks',
    brokenAt: '2026-06-03T06:12:00.000Z',
    untilAt: '2026-06-03T09:12:00.000Z',
  },
];

const About = z.object({ subjectId: z.string() });
type Erasure = Erasures['erasures'][number];

const erasure = (n: number, changed: Partial<Erasure>): Erasure => ({
  erasureId: nth('era', n),
  subjectId: nth('chd', n),
  village: '320682112201',
  status: 'proposed',
  by: nth('prs', 8),
  byName: '钱志远',
  at: '2026-06-11T07:30:00.000Z',
  held: false,
  subjectName: '',
  ...changed,
});

const erasures: readonly Erasure[] = [
  erasure(21, { subjectName: '徐小宝', ground: 'entered_in_error' }),
  erasure(22, {
    subjectName: '石文博',
    ground: 'retention_over',
    by: nth('prs', 4),
    byName: '丁海峰',
    at: '2026-06-10T02:00:00.000Z',
  }),
  erasure(23, { subjectName: '何俊杰', status: 'held', held: true, at: '2026-05-20T02:00:00.000Z' }),
  erasure(24, { status: 'confirmed', ground: 'entered_in_error', at: '2026-04-02T02:00:00.000Z' }),
];

/** The matters; `now` is the county's clock. */
export const createMattersDesk = (now: () => string) => {
  const waiting = new Map(reviews.map((one) => [one.reviewId, one]));
  const known = new Map(erasures.map((one) => [one.erasureId, { ...one }]));
  const settle = (reviewId: string, status: 'accepted' | 'rejected'): Outcome => {
    if (!waiting.delete(reviewId)) return refuse('review_over');
    return { stream: `access/${reviewId}`, version: 2, state: { reviewId, status } };
  };
  const step = (erasureId: string, subjectId: string, who: Acting, change: Partial<Erasure>): Outcome => {
    const next = {
      ...(known.get(erasureId) ?? erasure(0, { erasureId, subjectId, subjectName: '' })),
      by: who.person.personId,
      byName: who.person.name,
      at: now(),
      ...change,
    };
    known.set(erasureId, next);
    const { status, held } = next;
    return { stream: `access/${erasureId}`, version: 2, state: { erasureId, status, held } };
  };
  const steps: Readonly<Record<string, (erasureId: string, data: unknown, who: Acting) => Outcome>> = {
    propose: (id, data, who) =>
      withData(ProposeErasure, data, ({ subjectId, ground }) =>
        known.get(id)?.status === 'proposed'
          ? refuse('erasure_already_proposed')
          : step(id, subjectId, who, { status: 'proposed', ground }),
      ),
    confirm: (id, data, who) =>
      withData(ConfirmErasure, data, ({ subjectId }) =>
        known.get(id)?.by === who.person.personId
          ? refuse('second_officer_needed')
          : step(id, subjectId, who, { status: 'confirmed', subjectName: '' }),
      ),
    withdraw: (id, data, who) =>
      withData(WithdrawErasure, data, ({ subjectId }) => step(id, subjectId, who, { status: 'withdrawn' })),
    hold: (id, data, who) =>
      withData(PlaceHold, data, ({ subjectId }) => step(id, subjectId, who, { status: 'held', held: true })),
    lift: (id, data, who) =>
      withData(LiftHold, data, ({ subjectId }) =>
        step(id, subjectId, who, { status: 'lifted', held: false }),
      ),
  };
  return {
    reviews: () => ({ reviews: [...waiting.values()].map(({ written: _w, ...line }) => line) }),
    review: (reviewId: string) => waiting.get(reviewId) ?? refuse('not_found'),
    glasses: () => ({ glasses }),
    erasures: () => ({ erasures: [...known.values()] }),
    settle: (reviewId: string, what: string, data: unknown): Outcome =>
      what === 'accept'
        ? withData(AcceptWrite, data, () => settle(reviewId, 'accepted'))
        : withData(RejectWrite, data, () => settle(reviewId, 'rejected')),
    erase: (what: string, data: unknown, who: Acting): Outcome => {
      const about = About.safeParse(data);
      const erasureId = about.success ? about.data.subjectId.replace(/^\w{3}_/, 'era_') : '';
      return steps[what]?.(erasureId, data, who) ?? refuse('not_found');
    },
  };
};
