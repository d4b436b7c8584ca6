// A signature made at a door, as it lies in the outbox and as a hand writes it.
import type { Signature } from '#shared/entrustment/signature.ts';
import type { OutboxEntry } from '../../../miniprogram/src/kernel/outbox-entry.ts';
import { anEntry, nth } from './paper.ts';

/** Three strokes across the pad. */
export const aHand: Signature = {
  width: 1000,
  height: 500,
  strokes: [
    [
      [100, 100, 0],
      [500, 110, 200],
    ],
    [
      [120, 250, 400],
      [700, 260, 650],
    ],
    [
      [400, 80, 900],
      [420, 420, 1200],
    ],
  ],
};

/** The signature of a guardian on this sheet, waiting to be sent. */
export const saveableAct = (agreementId: string, guardianId: string): OutboxEntry =>
  anEntry(1, {
    stream: `entrustment/${agreementId}`,
    path: `/entrustment/sheets/${agreementId}/assist`,
    about: { childId: nth('chd', 1), name: '王雨欣', what: 'assist' },
    data: {
      childId: nth('chd', 1),
      guardianId,
      textHash: '0'.repeat(64),
      clauses: [1, 2, 3, 4, 5, 6],
      signature: aHand,
      identity: { document: 'id_card', numberTail: '021X' },
      witness: { name: '顾明芳', signature: aHand },
    },
  });
