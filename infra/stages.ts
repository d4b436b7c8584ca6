// Every place the county's records can live is named here, and nowhere else.

/** A place to run: its name, and the region it is bound to (none: wherever it is run). */
export interface Stage {
  readonly name: string;
  readonly region?: string;
  /** Statistical code of the county, six digits. */
  readonly county: string;
  /** Address of a time-stamping service (RFC 3161), where the county has one. */
  readonly timestampUrl?: string;
  /** Under which address the county's pages are reached from outside: what a printed code leads to. */
  readonly address?: string;
}

const RUGAO = '320682';

/** The stages by name. `local` is what one machine runs: the same template, bound to no region. */
export const stages = {
  local: { name: 'local', county: RUGAO, address: 'http://localhost:3000' },
  china: { name: 'china', region: 'cn-northwest-1', county: RUGAO },
  global: { name: 'global', region: 'ap-southeast-1', county: RUGAO },
} as const satisfies Record<string, Stage>;

/** The stage of that name; an unknown name is an error listing the known ones. */
export function stageNamed(name: string): Stage {
  const stage = Object.values(stages).find((candidate) => candidate.name === name);
  if (!stage) throw new Error(`No stage "${name}". Known: ${Object.keys(stages).join(', ')}`);
  return stage;
}
