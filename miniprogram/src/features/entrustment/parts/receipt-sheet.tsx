// The school or the village has the written notice in hand: who took it, and on which day.
import * as z from 'zod/mini';
import { type Receiver, receivers } from '#shared/entrustment/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine, Field, TextLine } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { receiverNames } from './sheet-words.ts';
import { type AboutSheet, useSheetForm } from './use-sheet-form.ts';

const Fields = z.object({
  to: z.optional(z.enum(receivers)),
  receivedBy: z.string(),
  receivedOn: z.string(),
});

type ReceiptProps = AboutSheet & Readonly<{ owed: readonly Receiver[]; filedOn: string | undefined }>;

/** The question, for whichever receipts are owed. */
export const ReceiptSheet = ({ owed, filedOn, ...about }: ReceiptProps) => {
  const today = clock.today();
  const [only, another] = owed;
  const form = useSheetForm<z.infer<typeof Fields>>(about, 'receipt', Fields, {
    to: another === undefined ? only : undefined,
    receivedBy: '',
    receivedOn: today,
  });
  const { to, receivedBy, receivedOn } = form.fields;
  const save = (): void => {
    const missing = {
      to: to === undefined ? '还没有选' : undefined,
      receivedBy: receivedBy.trim() === '' ? '还差收的人' : undefined,
    };
    if (form.isWhole(missing)) form.save({ to, receivedBy: receivedBy.trim(), receivedOn }, '回执记下了');
  };
  return (
    <FormSheet
      id="receipt"
      title="登记告知回执"
      says="告知书交到手里，对方说收到了，才登记。法律要求书面告知学校和村（居）。"
      trouble={form.trouble}
      busy={form.busy}
      word="登记回执"
      onDo={save}
      onClose={about.onClose}
    >
      <Box className="blank">
        <Field label="谁的回执" fault={form.faultOf('to')}>
          <Choice
            id="receipt-to"
            label="谁的回执"
            options={owed.map((value) => ({ value, name: receiverNames[value] }))}
            chosen={to === undefined ? [] : [to]}
            onChoose={(chosen) => form.change({ to: chosen })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="谁收的" htmlFor="receipt-by" fault={form.faultOf('receivedBy')}>
          <TextLine
            id="receipt-by"
            value={receivedBy}
            most={20}
            hint="例如：班主任 徐老师"
            onType={(typed) => form.change({ receivedBy: typed })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="哪天收的" htmlFor="receipt-on" fault={form.faultOf('receivedOn')}>
          <DateLine
            id="receipt-on"
            label="哪天收的"
            value={receivedOn}
            from={filedOn ?? today}
            to={today}
            onPick={(on) => form.change({ receivedOn: on })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
