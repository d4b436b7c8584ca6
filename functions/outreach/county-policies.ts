// A county's documents: the rows say which there are and when they hold, and the newest stands first.
import * as z from 'zod/mini';
import type { Opened, Reader } from '#functions/kernel/reader.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { holdsOn } from '#shared/outreach/documents.ts';
import { PolicyPart, policyList } from '#shared/outreach/rows.ts';
import type { Policies, PolicyLine } from '#shared/outreach/views.ts';

export const PolicyRow = z.object({ outreach: PolicyPart });
type PolicyRow = z.infer<typeof PolicyRow>;

// Laws, orders and yearly plans of twenty years; a county works by some forty of them.
const MOST_POLICIES = 200;

/** One document as lists show it on a county date. */
export const policyLine = ({ id, parts, seen }: Opened<PolicyRow>, on: string): PolicyLine => {
  const { region: _, versions: _versions, toTell: _toTell, ...part } = parts.outreach;
  return { policyId: id, version: seen['outreach'] ?? 0, ...part, holds: holdsOn(part, on) };
};

/** A county's documents as rows, the latest to take effect first. */
export const policiesIn = (read: Reader, county: string): Promise<readonly Opened<PolicyRow>[]> =>
  read.list(policyList(county), PolicyRow, MOST_POLICIES);

/** The county's documents. */
export const policiesOf = async (read: Reader, county: string, at: string): Promise<Policies> => {
  const rows = await policiesIn(read, county);
  const policies = rows.map((row) => policyLine(row, countyDate(at)));
  return {
    region: county,
    readAt: at,
    policies: policies.sort((a, b) => b.effectiveOn.localeCompare(a.effectiveOn)),
  };
};
