// A sheet goes back to the village with a reason that the director can act on.
import * as z from 'zod/mini';
import { Field, TextArea } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { type AboutSheet, useSheetForm } from './use-sheet-form.ts';

const Fields = z.object({ reason: z.string() });

/** The question. */
export const SendBackSheet = (about: AboutSheet) => {
  const form = useSheetForm<z.infer<typeof Fields>>(about, 'send-back', Fields, { reason: '' });
  const { reason } = form.fields;
  const save = (): void => {
    if (form.isWhole({ reason: reason.trim() === '' ? '还差原因' : undefined }))
      form.save({ reason: reason.trim() }, '已退回，村里会看到原因');
  };
  return (
    <FormSheet
      id="send-back"
      title="退回村里"
      says="村里改好要重新签字，已签的不算数。请把要改的写清楚，让儿童主任一次改好。"
      trouble={form.trouble}
      busy={form.busy}
      word="退回"
      onDo={save}
      onClose={about.onClose}
      closeWord="不退"
    >
      <Field label="要改什么" htmlFor="send-back-reason" fault={form.faultOf('reason')}>
        <TextArea
          id="send-back-reason"
          value={reason}
          most={200}
          hint="例如：照看人的住址和实际不一样，请核对"
          onType={(typed) => form.change({ reason: typed })}
        />
      </Field>
    </FormSheet>
  );
};
