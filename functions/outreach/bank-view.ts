// A bank as its officer sees it: the keys, what was retired and why, and the clauses in force that nothing is asked about.
import * as z from 'zod/mini';
import type { Reader } from '#functions/kernel/reader.ts';
import { countyDate } from '#shared/kernel/time.ts';
import { versionOn } from '#shared/outreach/documents.ts';
import { bankOf, type PolicyDocument } from '#shared/outreach/policies.ts';
import { BankPart } from '#shared/outreach/rows.ts';
import type { BankView } from '#shared/outreach/views.ts';
import { WholeBank } from './bank-state.ts';

const BankRow = z.object({ outreach: BankPart });

/** Everything a policy's bank holds; nothing where no question was ever entered. */
export const wholeBank = async (read: Reader, policyId: string): Promise<WholeBank> => {
  const answer = await read.answer({ slice: 'outreach', id: bankOf(policyId), answer: 'everything' });
  return answer === undefined ? { questions: [] } : WholeBank.parse(answer);
};

/** The bank of this document, which may be empty. */
export const bankView = async (read: Reader, document: PolicyDocument, at: string): Promise<BankView> => {
  const { policyId, title } = document;
  const [row, { questions }] = await Promise.all([
    read.row('bank', bankOf(policyId), BankRow),
    wholeBank(read, policyId),
  ]);
  const asked = new Set(questions.flatMap(({ clause, retired }) => (retired === undefined ? [clause] : [])));
  const clauses = versionOn(document, countyDate(at))?.clauses ?? [];
  return {
    policyId,
    title,
    version: row?.seen['outreach'] ?? 0,
    readAt: at,
    questions,
    clausesWithout: clauses.flatMap(({ no }) => (asked.has(no) ? [] : [no])),
  };
};
