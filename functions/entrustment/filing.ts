// What the town does with a sheet: looks into a bar, sends it back, files it under its number; and the notices that follow.

import { refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Ordered, Outcome } from './agreement-command.ts';
import { endedBy } from './ending.ts';
import { type Sheet, signingGuardians } from './sheet-state.ts';

/** The town has looked into a bar. What is confirmed ends the draft: nobody may entrust a child to this caregiver (art. 22). */
export const settleBar = ({ data, at }: Ordered<'settle_bar'>, sheet: Sheet): Outcome => {
  if (sheet.status !== 'barred') return refuse('bar_not_raised');
  const { outcome, reason } = data;
  const { village } = sheet;
  const settledOn = countyDate(at);
  const guardians = outcome === 'not_so' ? signingGuardians(sheet) : [];
  const ended = outcome === 'confirmed' ? [endedBy(sheet, 'revoked', settledOn)] : [];
  return [
    { type: 'sheet.bar_settled', village, outcome, guardians, settledOn, personal: { reason } },
    ...ended,
  ];
};

/** Back to the village, which witnesses it once more or draws it up anew. */
export const sendBack = ({ data }: Ordered<'send_back'>, { status, village }: Sheet): Outcome =>
  status === 'witnessed'
    ? [{ type: 'sheet.sent_back', village, personal: { reason: data.reason } }]
    : refuse('sheet_not_yet_witnessed');

/** Filed under a number that no other sheet has: from here on it covers the child for its term. */
export const file = ({ data, at }: Ordered<'file'>, sheet: Sheet): Outcome => {
  const { status, childId, village, fromOn, untilOn, notices } = sheet;
  if (status !== 'witnessed') return refuse('sheet_not_yet_witnessed');
  return [
    {
      type: 'sheet.filed',
      childId,
      village,
      guardians: signingGuardians(sheet),
      number: data.number,
      filedOn: countyDate(at),
      fromOn,
      untilOn,
      notices: [...notices],
    },
  ];
};

/** School or village has the written notice (art. 23); with the last of them everybody has been told. */
export const receipt = ({ data, at }: Ordered<'receipt'>, sheet: Sheet): Outcome => {
  const { status, notices, receipted, village } = sheet;
  const { to, receivedBy, receivedOn } = data;
  if (status !== 'filed' && status !== 'notified') return refuse('sheet_not_filed');
  if (!notices.includes(to)) return refuse('notice_not_owed', 'to');
  if (receipted.includes(to)) return refuse('notice_already_receipted', 'to');
  if (receivedOn > countyDate(at)) return refuse('received_in_future', 'receivedOn');
  const owed = notices.filter((one) => one !== to && !receipted.includes(one));
  return [
    { type: 'notice.receipted', to, receivedOn, personal: { receivedBy } },
    ...(owed.length === 0 ? [{ type: 'sheet.notified' as const, village }] : []),
  ];
};
