// Every sheet told fact by fact, without its decider: who signed which text, over which file, and who was told of it.
import * as z from 'zod/mini';
import { kindOf } from '#functions/kernel/slice.ts';
import { slices } from '#functions/slices.ts';
import { AgreementStanding } from '#shared/entrustment/contract.ts';
import { filedIn } from '#shared/entrustment/rows.ts';
import type { TemplateKey } from '#shared/notifications/templates.ts';
import type { Running } from '../running.ts';
import { fileOf } from './children.ts';
import { deadIds } from './news.ts';
import { type PastStream, pastOf } from './past.ts';
import { standingsIn } from './standing.ts';

const Drawn = z.object({
  childId: z.string(),
  parents: z.array(z.string()),
  caregiverId: z.string(),
  textHash: z.string(),
});
const Acted = z.object({ guardianId: z.optional(z.string()), textHash: z.string() });

type Told = {
  readonly text: z.infer<typeof Drawn>;
  signed: string[];
  isAgreed: boolean;
  isWitnessed: boolean;
};

const signedFaults = (
  told: Told,
  { guardianId = '', textHash }: z.infer<typeof Acted>,
): readonly string[] => {
  const { text, signed } = told;
  const isNamed = [...text.parents, text.caregiverId].includes(guardianId);
  return [
    ...(signed.includes(guardianId) ? ['is signed twice by one guardian'] : []),
    ...(isNamed ? [] : ['is signed by somebody it does not name']),
    ...(textHash === text.textHash ? [] : ['is signed in another text']),
  ];
};

const agreedFaults = ({ text, signed }: Told): readonly string[] =>
  [...text.parents, text.caregiverId].every((guardianId) => signed.includes(guardianId))
    ? []
    : ['is agreed, lacking a part'];

// One fact's faults; the sheet as told goes on in place.
const factFaults = (told: Told, event: Readonly<{ type: string }>): readonly string[] => {
  switch (event.type) {
    case 'sheet.signed': {
      const act = Acted.parse(event);
      const faults = signedFaults(told, act);
      told.signed.push(act.guardianId ?? '');
      return faults;
    }
    case 'sheet.agreed':
      told.isAgreed = true;
      return agreedFaults(told);
    case 'sheet.witnessed': {
      const isBefore = !told.isAgreed || told.isWitnessed;
      told.isWitnessed = true;
      return isBefore ? ['is witnessed out of turn'] : [];
    }
    case 'sheet.sent_back':
      told.isWitnessed = false;
      return [];
    case 'sheet.filed':
      return told.isWitnessed ? [] : ['is filed, and nobody witnessed it'];
    default:
      return [];
  }
};

const isDrawn = ({ type }: Readonly<{ type: string }>): boolean =>
  type === 'sheet.drafted' || type === 'sheet.redrafted';

const tellingFaults = ({ stream, commits }: PastStream): readonly string[] => {
  let told: Told | undefined;
  return commits.flatMap(({ version, events }) =>
    events.flatMap((event) => {
      if (isDrawn(event))
        told = { text: Drawn.parse(event), signed: [], isAgreed: false, isWitnessed: false };
      return (told ? factFaults(told, event) : []).map((fault) => `${stream}#${version} ${fault}`);
    }),
  );
};

const sheetsIn = (past: readonly PastStream[]): readonly PastStream[] =>
  past.filter(({ slice, id }) => slice === 'entrustment' && id.startsWith('agr_'));

/** How each sheet stands, by its stream. */
export const standingsOf = (past: readonly PastStream[]) =>
  sheetsIn(past).map(({ stream, id, commits }) => {
    const fold = kindOf(slices, stream)?.kind.begin.with(commits.flatMap(({ events }) => events));
    return { id, ...AgreementStanding.parse(fold?.answer('standing', id)) };
  });

/** What a sheet adds to the counters of the village it lies in. */
export const shareOfSheet = ({ status, filedOn }: AgreementStanding): Readonly<Record<string, number>> => ({
  ...(status === 'barred' && { sheets_barred: 1 }),
  ...(status === 'witnessed' && { sheets_to_file: 1 }),
  ...(status === 'filed' && { notices_owed: 1 }),
  ...(filedOn !== undefined && { [filedIn(filedOn.slice(0, 4))]: 1 }),
});

const OPENS: Readonly<Record<string, boolean>> = {
  'child.registered': true,
  'child.reopened': true,
  'child.closed': false,
};

// In the order in which everything was stored: a signature stands on the file as it was at that very moment.
const overClosedFiles = ({ cloud }: Running, childOf: ReadonlyMap<string, string>): readonly string[] => {
  const open = new Map<string, boolean>();
  return cloud.records.all().flatMap(({ stream, version, events }) =>
    events.flatMap(({ type }) => {
      const opens = OPENS[type];
      if (opens !== undefined) open.set(stream, opens);
      const child = childOf.get(stream);
      return type === 'sheet.signed' && child !== undefined && !open.get(`registry/${child}`)
        ? [`${stream}#${version} is signed over a closed file`]
        : [];
    }),
  );
};

// A sheet follows its child's file: it ends with it, and lies where it lies.
const followingFaults = (running: Running, past: readonly PastStream[]): readonly string[] => {
  const files = new Map(past.filter(({ slice }) => slice === 'registry').map((one) => [one.id, one]));
  const dead = running.cloud.commands.dead().map(({ body }) => body);
  return standingsOf(past).flatMap(({ id, childId, status, village }) => {
    const file = files.get(childId);
    const isWaiting = dead.some((body) => body.includes(childId) || body.includes(id));
    if (status === 'ended' || !file || isWaiting) return [];
    const { open, village: now } = fileOf(file);
    if (!open) return [`entrustment/${id} outlives the file of its child`];
    return village === now ? [] : [`entrustment/${id} lies in ${village}, and its child in ${now}`];
  });
};

// That it is filed only the guardians hear who have an account, and nobody stands in.
const TOLD_BY: Readonly<Record<string, Readonly<{ template: TemplateKey; is: string }>>> = {
  'sheet.agreed': { template: 'entrustment_to_witness', is: 'agreed' },
  'sheet.witnessed': { template: 'entrustment_to_file', is: 'witnessed' },
  'sheet.ended': { template: 'entrustment_ended', is: 'ended' },
};
const Raised = z.object({
  type: z.literal('notification.raised'),
  news: z.object({ cause: z.string(), template: z.string() }),
});

// Without asking what follows from a fact: some news of it must have been on its way to somebody.
const untold = (running: Running, past: readonly PastStream[]): readonly string[] => {
  const dead = [...deadIds(running)];
  const raised = past
    .filter(({ slice }) => slice === 'notifications')
    .flatMap(({ commits }) => commits.flatMap(({ events }) => events))
    .flatMap((event) => {
      const told = Raised.safeParse(event);
      return told.success ? [`${told.data.news.template} ${told.data.news.cause}`] : [];
    });
  const settling = standingsIn(running);
  const isSettled = (id: string, is: string, cause: string, at: string): boolean =>
    settling.maybeSettled(
      { slice: 'entrustment', row: 'agreement', named: id, field: 'status', is },
      cause,
      at,
    );
  return sheetsIn(past).flatMap(({ stream, id, commits }) =>
    commits.flatMap(({ version, at, events }) =>
      events.flatMap(({ type }) => {
        const told = TOLD_BY[type];
        const place = `${stream}#${version}#`;
        const isTold =
          told === undefined ||
          raised.some((one) => one.startsWith(`${told.template} ${place}`)) ||
          dead.some((effectId) => effectId.startsWith(place)) ||
          isSettled(id, told.is, place, at);
        return isTold ? [] : [`${stream}#${version} (${type}): nobody was told`];
      }),
    ),
  );
};

/** Faults of sheets. */
export const sheetFaults = (running: Running): readonly string[] => {
  const past = pastOf(running);
  const childOf = new Map(standingsOf(past).map(({ id, childId }) => [`entrustment/${id}`, childId]));
  return [
    ...sheetsIn(past).flatMap(tellingFaults),
    ...overClosedFiles(running, childOf),
    ...followingFaults(running, past),
    ...untold(running, past),
  ];
};
