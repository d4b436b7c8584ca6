// One command is entered as somebody, and what became of it is counted: entered, there already, or refused and kept for the report.
import { isRefusal } from '#shared/kernel/refusal.ts';
import type { Command } from './commands.ts';
import type { Sessions } from './sessions.ts';

/** A refusal that filling again would not heal. */
export type Refused = Readonly<{ path: string; refused: string; field?: string; reason?: string }>;

/** Counts so far. */
export type Tally = Readonly<{ entered: number; repeated: number; refused: readonly Refused[] }>;

/** Enters commands and counts them. */
export type Entering = Readonly<{
  /** Answers what the API answered. */
  enter: (openid: string, command: Command) => Promise<unknown>;
  tally: () => Tally;
}>;

const OK = 200;

/** Counting starts at nothing; `onEntered` hears of every command, whatever became of it. */
export const startEntering = (sessions: Sessions, onEntered: () => void): Entering => {
  let entered = 0;
  let repeated = 0;
  const refused: Refused[] = [];
  return {
    enter: async (openid, { path, commandId, data }) => {
      const { status, json } = await sessions.postAs(openid, path, { commandId, data });
      if (status === OK) entered += 1;
      else if (isRefusal(json) && json.refused.includes('already')) repeated += 1;
      else refused.push({ path, ...(isRefusal(json) ? json : { refused: `http_${status}` }) });
      onEntered();
      return json;
    },
    tally: () => ({ entered, repeated, refused }),
  };
};

/** The counts of several together. */
export const sumOf = (tallies: readonly Tally[]): Tally => ({
  entered: tallies.reduce((sum, tally) => sum + tally.entered, 0),
  repeated: tallies.reduce((sum, tally) => sum + tally.repeated, 0),
  refused: tallies.flatMap((tally) => tally.refused),
});
