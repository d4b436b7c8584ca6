// The evidence of one sheet as it leaves the county: opened text and acts, the record they are hashed in, and where the log holds it.
import { canonical } from '#functions/kernel/canonical.ts';
import type { Commit } from '#functions/kernel/commit.ts';
import type { Reader } from '#functions/kernel/reader.ts';
import type { Logged } from '#shared/evidence/log.ts';
import type { Pack } from '#shared/evidence/pack.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { AgreementEvent } from './events/agreement.ts';
import { isDrawn } from './sheet-turn.ts';

type Told = Readonly<{ version: number; index: number; event: AgreementEvent }>;
type Acted = Extract<AgreementEvent, { type: 'sheet.signed' | 'sheet.witnessed' }>;

const isActed = (event: AgreementEvent): event is Acted =>
  event.type === 'sheet.signed' || event.type === 'sheet.witnessed';

const toldOf = async (read: Reader, agreementId: string): Promise<readonly Told[]> => {
  const timeline = await read.timeline('entrustment', agreementId);
  return timeline.flatMap(({ version, events }) =>
    events.map((event, index) => ({ version, index, event: AgreementEvent.parse(event) })),
  );
};

const actsOf = (told: readonly Told[]): Pack['acts'] =>
  told.flatMap(({ version, index, event }) =>
    isActed(event) && event.personal
      ? [{ version, index, salt: event.personal.salt, evidence: event.personal.evidence }]
      : [],
  );

const papersOf = (told: readonly Told[]): Pack['papers'] =>
  told.flatMap(({ event }) =>
    event.type === 'paper.drawn_up' ? [{ what: event.what, sha256: event.sha256, bytes: event.bytes }] : [],
  );

type Placed = Readonly<{ version: number; logged: Logged }>;

const placesOf = async (read: Reader, commits: readonly Commit[]): Promise<readonly Placed[]> => {
  const found = await Promise.all(
    commits.map(async (commit) => ({ version: commit.version, logged: await read.logged(commit) })),
  );
  return found.flatMap(({ version, logged }) => (logged ? [{ version, logged }] : []));
};

const onceBy = <T>(items: readonly T[], key: (item: T) => string | number): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

/** The pack of a sheet, sealed by the county; `not_found` once its child is erased and nothing of it can be opened. */
export const packOf = async (
  read: Reader,
  { agreementId, county, at }: Readonly<{ agreementId: string; county: string; at: string }>,
): Promise<Pack | Refusal> => {
  const [commits, told] = await Promise.all([
    read.commits('entrustment', agreementId),
    toldOf(read, agreementId),
  ]);
  const start = told.findLastIndex(({ event }) => isDrawn(event));
  const drawn = told[start]?.event;
  if (!drawn || !isDrawn(drawn) || !drawn.personal) return refuse('not_found');
  const placed = await placesOf(read, commits);
  const sealKey = await read.sealKey();
  const unsealed = {
    format: 'hutong-entrustment/1' as const,
    county,
    agreementId,
    madeAt: at,
    text: drawn.personal.text,
    salt: drawn.personal.salt,
    acts: actsOf(told.slice(start + 1)),
    commits: commits.map((commit) => ({ ...commit, events: [...commit.events] })),
    places: placed.map(({ version, logged: { index, path, checkpoint } }) => ({
      version,
      index,
      size: checkpoint.size,
      path,
    })),
    checkpoints: onceBy(
      placed.map(({ logged }) => logged.checkpoint),
      ({ size }) => size,
    ),
    papers: papersOf(told),
    keys: onceBy([...placed.map(({ logged }) => logged.key), sealKey], (key) => key.keyId),
  };
  const signature = await read.seal(canonical(unsealed));
  return { ...unsealed, seal: { keyId: sealKey.keyId, signature } };
};
