// Decides every command on one child's visits: colour and due date rest on the whole past, time arrives as a date.
import * as z from 'zod/mini';
import type { Context, Decider, Decision } from '#functions/kernel/decider.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { ChildStanding } from '#shared/registry/contract.ts';
import {
  AlignFollowing,
  ComeDue,
  CorrectVisit,
  RecordVisit,
  type VisitRefusal,
} from '#shared/visits/contract.ts';
import type { Matter } from '#shared/visits/due.ts';
import { policyOn } from '#shared/visits/policy.ts';
import { mattersUpTo, type Seen, type Standing, standingAfter, unvisited } from '#shared/visits/standing.ts';
import type { VisitEvent } from './events.ts';
import { factOfMatter, matterOfFact } from './matters.ts';

export const VisitCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('align'), data: AlignFollowing }),
  z.object({ type: z.literal('record'), data: RecordVisit }),
  z.object({ type: z.literal('correct'), data: CorrectVisit }),
  z.object({ type: z.literal('come_due'), data: ComeDue }),
]);
type VisitCommand = z.infer<typeof VisitCommand>;

/** The child's file as the registry answers it: every command here needs it. */
export const VisitNeeds = z.object({ child: z.optional(ChildStanding) });
type VisitNeeds = z.infer<typeof VisitNeeds>;

type Visit = Seen & Readonly<{ visitId: string; told: string }>;

/** Nobody followed yet; followed with everything decisions rest on; or left, when the file was closed. */
export type VisitState =
  | Readonly<{ status: 'none' }>
  | Readonly<{
      status: 'followed' | 'left';
      village: string;
      visits: readonly Visit[];
      standing: Standing;
      passed: Matter | undefined;
    }>;
type Followed = Extract<VisitState, { status: 'followed' | 'left' }>;

const visitOf = (event: Extract<VisitEvent, { type: 'visit.recorded' | 'visit.corrected' }>): Visit => {
  const { personal, kind, presence, nextStep, findings, visitId, visitedOn } = event;
  const told = JSON.stringify([visitedOn, kind, presence, findings, nextStep, personal?.note ?? null]);
  return { visitId, visitedOn, findings, policy: event.policy, told };
};

const moved = (state: Followed, standing: Standing): Followed => ({
  ...state,
  standing,
  passed: standing.dueOn === state.standing.dueOn ? state.passed : undefined,
});

const evolve = (state: VisitState, event: VisitEvent): VisitState => {
  if (event.type === 'following.began') {
    const { village, openedOn, policy } = event;
    if (state.status === 'followed') return state;
    // A file opened again is followed from that day like a new one: what was seen before its closing is no standing of today.
    return {
      status: 'followed',
      village,
      visits: [],
      standing: unvisited(openedOn, policy),
      passed: undefined,
    };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'following.moved':
      return { ...state, village: event.village };
    case 'following.ended':
      return { ...state, status: 'left' };
    case 'visit.recorded': {
      const visit = visitOf(event);
      return moved({ ...state, visits: [...state.visits, visit] }, standingAfter(state.standing, visit));
    }
    case 'visit.corrected': {
      const visits = state.visits.map((visit) => (visit.visitId === event.visitId ? visitOf(event) : visit));
      return moved({ ...state, visits }, event.standing);
    }
    case 'visit.came_near':
    case 'visit.fell_overdue':
    case 'visit.stayed_overdue':
      return { ...state, passed: matterOfFact[event.type] };
    case 'risk.changed':
      return state;
  }
};

type Ordered<Type extends VisitCommand['type']> = Extract<VisitCommand, { type: Type }> & Context<VisitNeeds>;
type Outcome = Decision<VisitEvent, VisitRefusal | 'not_found'>;

/** Follows the file as it stands now, so that news of it may come late, twice or in any order. */
const align = (command: Ordered<'align'>, state: VisitState): Outcome => {
  const { child } = command.needs;
  if (!child) return refuse('child_not_followed');
  const { village, openedOn, open, closedOn } = child;
  if (state.status !== 'followed') {
    if (!open) return refuse('child_closed');
    return [{ type: 'following.began', village, openedOn, policy: policyOn(countyDate(command.at)).version }];
  }
  if (!open) return [{ type: 'following.ended', village, closedOn: closedOn ?? countyDate(command.at) }];
  return village === state.village
    ? refuse('nothing_changed')
    : [{ type: 'following.moved', from: state.village, village }];
};

const colourNews = (village: string, before: Standing, after: Standing): readonly VisitEvent[] =>
  after.colour === undefined || after.colour === before.colour
    ? []
    : [
        {
          type: 'risk.changed',
          village,
          ...(before.colour && { from: before.colour }),
          to: after.colour,
          because: [...after.because],
        },
      ];

const contentRefused = (
  command: Ordered<'record' | 'correct'>,
  openedOn: string,
): Refusal<VisitRefusal> | undefined => {
  if (command.data.visitedOn > countyDate(command.at)) return refuse('visit_in_future', 'visitedOn');
  if (command.data.visitedOn < openedOn) return refuse('visit_before_file', 'visitedOn');
  return undefined;
};

// The answer may be older than the end of the following; only a later opening says that the file was opened again.
const hasLeft = (state: VisitState, openedOn: string): boolean =>
  state.status === 'left' && openedOn <= state.standing.openedOn;

const record = (command: Ordered<'record'>, state: VisitState): Outcome => {
  const { child } = command.needs;
  if (!child) return refuse('not_found');
  if (!child.open || hasLeft(state, child.openedOn)) return refuse('child_closed');
  const refused = contentRefused(command, child.openedOn);
  if (refused) return refused;
  const policy = policyOn(command.data.visitedOn).version;
  // A visit may outrun the news of its child's registration or reopening; the file's own answer is enough to begin.
  const begun: readonly VisitEvent[] =
    state.status !== 'followed'
      ? [{ type: 'following.began', village: child.village, openedOn: child.openedOn, policy }]
      : [];
  const followed = begun.reduce(evolve, state);
  if (followed.status === 'none') return refuse('child_not_followed');
  const { visitId, note, ...content } = command.data;
  if (followed.visits.some((visit) => visit.visitId === visitId)) return refuse('visit_already_recorded');
  const recorded: VisitEvent = {
    type: 'visit.recorded',
    visitId,
    village: child.village,
    ...content,
    policy,
    ...(note !== undefined && { personal: { note } }),
  };
  const after = standingAfter(followed.standing, { ...content, policy });
  const [first = recorded, ...rest] = [
    ...begun,
    recorded,
    ...colourNews(child.village, followed.standing, after),
  ];
  return [first, ...rest];
};

const correct = (command: Ordered<'correct'>, state: VisitState): Outcome => {
  const { child } = command.needs;
  if (!child) return refuse('not_found');
  if (!child.open || state.status === 'left') return refuse('child_closed');
  if (state.status === 'none') return refuse('child_not_followed');
  const { visitId, note, ...content } = command.data;
  const before = state.visits.find((visit) => visit.visitId === visitId);
  if (!before) return refuse('visit_not_recorded');
  const refused = contentRefused(command, child.openedOn);
  if (refused) return refused;
  const policy = policyOn(content.visitedOn).version;
  const draft = {
    visitId,
    village: child.village,
    ...content,
    policy,
    ...(note !== undefined && { personal: { note } }),
  };
  const visits = state.visits.map((visit) =>
    visit.visitId === visitId ? { ...visit, ...content, policy } : visit,
  );
  const start = unvisited(state.standing.openedOn, state.standing.policy);
  const standing = visits.reduce(standingAfter, start);
  const corrected: VisitEvent = {
    type: 'visit.corrected',
    ...draft,
    standing: { ...standing, because: [...standing.because] },
  };
  if (visitOf(corrected).told === before.told) return refuse('nothing_changed');
  return [corrected, ...colourNews(child.village, state.standing, standing)];
};

const comeDue = (command: Ordered<'come_due'>, state: VisitState): Outcome => {
  if (state.status !== 'followed') return refuse('child_not_followed');
  const { standing, passed } = state;
  // Whoever must hear of it is found where the child lives now, even while the news of its move is on its way.
  const village = command.needs.child?.village ?? state.village;
  const facts = mattersUpTo(standing, passed, command.data.on).map(
    (matter): VisitEvent => ({ type: factOfMatter[matter], village, dueOn: standing.dueOn }),
  );
  const [first, ...rest] = facts;
  return first ? [first, ...rest] : refuse('not_due');
};

const decide = (command: VisitCommand & Context<VisitNeeds>, state: VisitState): Outcome => {
  switch (command.type) {
    case 'align':
      return align(command, state);
    case 'record':
      return record(command, state);
    case 'correct':
      return correct(command, state);
    case 'come_due':
      return comeDue(command, state);
  }
};

export const visitDecider: Decider<
  VisitCommand & Context<VisitNeeds>,
  VisitState,
  VisitEvent,
  VisitRefusal | 'not_found'
> = { initial: { status: 'none' }, evolve, decide };
