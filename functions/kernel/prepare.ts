// What a decision takes from the Vault before it is written: claims, a new person's key, or an erased person's end.
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { mayTake } from './claims.ts';
import type { Claim, Held, Kind, ParsedCommand } from './kind.ts';
import type { Holding, Records, Surroundings, Vault } from './ports.ts';

type World = Readonly<{ records: Records; vault: Vault; now: Surroundings['now'] }>;
type Preparing = Readonly<{ world: World; kind: Kind; command: ParsedCommand; slice: string; id: string }>;

const takeClaims = async ({ world, command, slice, id }: Preparing): Promise<Refusal | undefined> => {
  const behind = new Map<Claim, Holding | undefined>();
  // All are looked at before any is taken, so that a registration refused for one value does not hold another.
  for (const claim of command.claims) {
    const free = await mayTake({ ...world, slice }, id, claim);
    if (!free && claim.only !== 'note') return refuse(claim.refused, claim.field);
    behind.set(claim, free?.behind);
  }
  for (const claim of command.claims) {
    if (claim.only === 'look') continue;
    const owner = await world.vault.claim(claim.kind, claim.value, id, world.now(), behind.get(claim));
    if (owner !== id && claim.only !== 'note') return refuse(claim.refused, claim.field);
  }
  return undefined;
};

/** Gives free what was held and is held no more. */
export const releaseClaims = async (
  vault: Vault,
  id: string,
  before: readonly Held[],
  after: readonly Held[],
): Promise<void> => {
  const kept = new Set(after.map(({ kind, value }) => `${kind}#${value}`));
  const ended = before.filter(({ kind, value }) => !kept.has(`${kind}#${value}`));
  await Promise.all(ended.map(({ kind, value }) => vault.release(kind, value, id)));
};

/**
 * The key that seals what was decided, after claims were taken and a new subject's key was made. An erasure ends in no key:
 * what was claimed is given free while it can still be read, and then the key is gone for good.
 */
export const prepare = async (
  doing: Preparing,
  held: () => readonly Held[],
  key: Uint8Array | undefined,
): Promise<Readonly<{ key: Uint8Array | undefined }> | Refusal> => {
  const { kind, command, id } = doing;
  const { vault } = doing.world;
  const taken = await takeClaims(doing);
  if (taken) return taken;
  if (command.erases) {
    await releaseClaims(vault, id, held(), []);
    await vault.erase(id);
    return { key: undefined };
  }
  if (!kind.sealed || command.home === undefined) return { key };
  return { key: key ?? (await vault.ensureKey(id, command.home)) };
};
