// Whether what news must still stand by stood so at a moment: every row as it was, in the generation that was read then.
import { Standing } from '#functions/kernel/effect.ts';
import type { Row } from '#functions/kernel/row.ts';
import type { PastRow } from '../cloud.ts';
import type { Running } from '../running.ts';

const LONGEST_IN_QUEUE_MS = 12 * 3_600_000;

/** What news stands by, the fact it follows from, and a while; news that need not stand by anything always stands. */
type Asking = readonly [holds: unknown, cause: string, from: number, to: number];

export type Standings = Readonly<{
  /** True where it stood so at any moment of the while. */
  everSo: (...asking: Asking) => boolean;
  /** True where it stood so all the while. */
  alwaysSo: (...asking: Asking) => boolean;
  /** True where it may have been settled by the time somebody came to tell it. */
  maybeSettled: (holds: unknown, cause: string, since: string) => boolean;
}>;

const isSo = ({ slice, field, is }: Standing, row: Row | undefined, knows: number): boolean => {
  const part = row?.parts[slice];
  if ((part?.seen ?? 0) < knows) return true;
  const value = part && !part.gone ? part.fields[field] : undefined;
  return typeof is === 'string' ? value === is : (value === true) === is;
};

/** The version that the row must have seen to say anything against its own cause; 0 for another row's. */
const knowing = (cause: string, { slice, named }: Standing): number => {
  const [stream, version] = cause.split('#');
  return stream === `${slice}/${named}` ? Number(version) : 0;
};

/** The past of a story's rows. */
export const standingsIn = ({ cloud, pace }: Running): Standings => {
  const byName = Map.groupBy(cloud.past, ({ row }) => `${row.kind}/${row.id}`);
  const generationAt = (at: number): number => cloud.views.generationsBefore(cloud.stage.now() - at).current;
  const history = (...[holds, cause, from, to]: Asking): readonly boolean[] => {
    const asked = Standing.safeParse(holds);
    if (!asked.success || asked.data.named === undefined) return [true];
    const rows: readonly PastRow[] = byName.get(`${asked.data.row}/${asked.data.named}`) ?? [];
    const knows = knowing(cause, asked.data);
    const moments = [from, ...rows.map(({ at }) => at).filter((at) => at > from && at <= to)];
    return moments.map((moment) => {
      const generation = generationAt(moment);
      const row = rows.findLast((one) => one.generation === generation && one.at <= moment)?.row;
      return isSo(asked.data, row, knows);
    });
  };
  // Nothing lies so long in a queue, unless time itself leapt or an operator sent it again.
  const until = (since: string): number =>
    pace.isTornApart ? cloud.stage.now() : Date.parse(since) + LONGEST_IN_QUEUE_MS;
  return {
    everSo: (...asking) => history(...asking).includes(true),
    alwaysSo: (...asking) => !history(...asking).includes(false),
    maybeSettled: (holds, cause, since) =>
      history(holds, cause, Date.parse(since), until(since)).includes(false),
  };
};
