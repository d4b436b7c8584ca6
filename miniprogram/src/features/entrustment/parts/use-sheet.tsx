// One sheet is read again when something saved here has arrived; whoever must say why they open a file is asked first.
import { type ReactNode, useState } from 'react';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { oneSheet } from '../../../kernel/entrustment-queries.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { ReasonSheet } from '../../registry/parts/reason-sheet.tsx';
import { useAgainWhenSent } from './use-again-when-sent.ts';

export type OpenedSheet = Readonly<{
  reading: Reading<SheetView>;
  sheet: SheetView | undefined;
  why: ReadingReason | undefined;
  /** The question for a reason, where the server wants one. */
  asks: ReactNode;
  /** True while nothing but the reason is missing. */
  isAsking: boolean;
}>;

/** The sheet; `onGiveUp` is called by whoever gives no reason. */
export const useSheet = (agreementId: string, onGiveUp: () => void): OpenedSheet => {
  const [why, setWhy] = useState<ReadingReason>();
  const reading = useRead(oneSheet(agreementId, why));
  useAgainWhenSent(agreementId, reading.again);
  const isAsking = reading.refusal?.refused === 'reason_needed';
  return {
    reading,
    sheet: reading.answer?.value,
    why,
    isAsking,
    asks: isAsking && <ReasonSheet onChoose={setWhy} onClose={onGiveUp} />,
  };
};
