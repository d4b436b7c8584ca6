// Whoever has not signed is told once more, at most once a day; it is said beforehand who that is.
import * as z from 'zod/mini';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { type AboutSheet, useSheetForm } from './use-sheet-form.ts';

const Nothing = z.object({});

/** The question; `names` are those who are told. */
export const AskAgainSheet = ({ names, ...about }: AboutSheet & Readonly<{ names: readonly string[] }>) => {
  const form = useSheetForm(about, 'ask-again', Nothing, {});
  return (
    <FormSheet
      id="ask-again"
      title="再提醒一次"
      says={`会给${names.join('、')}发一条提醒，请他们打开护童签字。一天只能提醒一次，急的请打电话或者上门。`}
      trouble={form.trouble}
      busy={form.busy}
      word="发提醒"
      onDo={() => form.save({}, '已提醒')}
      onClose={about.onClose}
      closeWord="先不发"
    />
  );
};
