// The calls to make in the county in memory: whom to call, how each went, and to whom one was handed on.
import { CommandEnvelope } from '#shared/kernel/command.ts';
import { refuse } from '#shared/kernel/refusal.ts';
import { covers } from '#shared/kernel/region.ts';
import { type CallState, FinishCall } from '#shared/notifications/call.ts';
import type { CallLine, Calls } from '#shared/notifications/views.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { COUNTY, nth, TOWN, VILLAGE } from './children.ts';

const call = (
  n: number,
  some: Partial<CallLine> & Pick<CallLine, 'reason' | 'name' | 'dueAt'>,
): CallLine => ({
  callId: nth('cal', n),
  version: 1,
  owner: 'director',
  region: VILLAGE,
  regionName: spokenName(some.region ?? VILLAGE),
  openedAt: '2026-06-12T01:20:00.000Z',
  escalated: false,
  tries: 0,
  ...some,
});

const open = (): CallLine[] => [
  call(1, {
    reason: 'needs_help',
    name: '王平',
    phone: '13800000002',
    childId: nth('chd', 1),
    childName: '王雨欣',
    dueAt: '2026-06-12T03:20:00.000Z',
  }),
  call(2, {
    reason: 'unreachable',
    name: '陈国平',
    phone: '13800000021',
    template: 'entrustment_to_sign',
    openedAt: '2026-06-11T06:00:00.000Z',
    dueAt: '2026-06-12T00:00:00.000Z',
    tries: 1,
  }),
  call(3, {
    reason: 'call_back',
    name: '沈建军',
    phone: '13800000031',
    childId: nth('chd', 3),
    childName: '沈思涵',
    dueAt: '2026-06-15T10:00:00.000Z',
  }),
  call(4, {
    reason: 'unreachable',
    name: '钱秀英',
    template: 'entrustment_to_sign',
    childId: nth('chd', 4),
    childName: '钱宇航',
    openedAt: '2026-06-11T08:00:00.000Z',
    dueAt: '2026-06-16T10:00:00.000Z',
  }),
  call(11, {
    reason: 'call_back',
    owner: 'supervisor',
    region: TOWN,
    name: '何志明',
    phone: '13800000111',
    childId: nth('chd', 11),
    childName: '何俊杰',
    openedAt: '2026-06-10T02:00:00.000Z',
    dueAt: '2026-06-12T01:00:00.000Z',
    escalated: true,
    tries: 2,
  }),
  call(12, {
    reason: 'unreachable',
    owner: 'supervisor',
    region: TOWN,
    name: '何金凤',
    phone: '13900000002',
    template: 'entrustment_sent_back',
    openedAt: '2026-06-12T00:30:00.000Z',
    dueAt: '2026-06-15T10:00:00.000Z',
  }),
  call(21, {
    reason: 'unreachable',
    owner: 'officer',
    region: COUNTY,
    name: '马建国',
    phone: '13900000012',
    template: 'risk_turned_red',
    openedAt: '2026-06-12T00:50:00.000Z',
    dueAt: '2026-06-12T10:00:00.000Z',
  }),
];

const ABOVE = { director: 'supervisor', supervisor: 'officer' } as const;
const PLACE = { supervisor: TOWN, officer: COUNTY } as const;

/** The calls; each command once. */
export const createCallsToMake = (now: () => string, isEmpty: () => boolean) => {
  let calls = open();
  const done = new Map<string, unknown>();

  const stateOf = ({ owner, dueAt, tries }: CallLine, isOpen: boolean): CallState => ({
    isOpen,
    owner,
    dueAt,
    tries,
  });
  const handOn = (line: CallLine): unknown => {
    if (line.owner === 'officer') return refuse('nobody_above');
    const owner = ABOVE[line.owner];
    const moved = { ...line, version: line.version + 1, owner, region: PLACE[owner], escalated: true };
    calls = calls.map((one) => (one === line ? moved : one));
    return { stream: line.callId, version: moved.version, state: stateOf(moved, true) };
  };
  const finish = (line: CallLine, data: unknown): unknown => {
    const read = FinishCall.safeParse(data);
    if (!read.success) return refuse('invalid_input', 'outcome', 'not_a_choice');
    const isOpen = read.data.outcome === 'not_reached';
    const after = { ...line, version: line.version + 1, tries: line.tries + (isOpen ? 1 : 0) };
    calls = calls.flatMap((one) => (one !== line ? [one] : isOpen ? [after] : []));
    return { stream: line.callId, version: after.version, state: stateOf(after, isOpen) };
  };
  return {
    /** The open calls. */
    open: (): readonly CallLine[] => calls,
    at: (region: string): Calls => ({
      region,
      regionName: spokenName(region),
      readAt: now(),
      calls: isEmpty() ? [] : calls.filter((one) => one.region === region),
    }),
    tell: (within: string, callId: string, act: string, body: unknown): unknown => {
      const envelope = CommandEnvelope.safeParse(body);
      if (!envelope.success) return refuse('invalid_input');
      const { commandId, data } = envelope.data;
      const before = done.get(commandId);
      if (before) return before;
      const line = calls.find((one) => one.callId === callId);
      if (!line) return refuse('call_not_open');
      if (!covers(within, line.region)) return refuse('not_found');
      const outcome = act === 'hand-on' ? handOn(line) : finish(line, data);
      done.set(commandId, outcome);
      return outcome;
    },
  };
};
