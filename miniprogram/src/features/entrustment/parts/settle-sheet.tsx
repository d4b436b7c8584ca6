// A yes to a question of article 22 has been looked into: it is not so and the signing goes on, or it is and this caregiver is out.
import * as z from 'zod/mini';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { type AboutSheet, useSheetForm } from './use-sheet-form.ts';

const Fields = z.object({ outcome: z.optional(z.enum(['not_so', 'confirmed'])), reason: z.string() });

const outcomes = [
  { value: 'not_so', name: '查了，没有这回事' },
  { value: 'confirmed', name: '查了，确实有' },
] as const;

const follows = {
  not_so: '保存后就可以签字，会提醒父母和照看人。您的结论和原因留在记录里。',
  confirmed: '保存后这份不能签。请儿童主任给孩子另找照看人，重新拟。您的结论和原因留在记录里。',
} as const;

/** The question. */
export const SettleSheet = (about: AboutSheet) => {
  const form = useSheetForm<z.infer<typeof Fields>>(about, 'settle', Fields, {
    outcome: undefined,
    reason: '',
  });
  const { outcome, reason } = form.fields;
  const save = (): void => {
    const missing = {
      outcome: outcome === undefined ? '还没有选' : undefined,
      reason: reason.trim() === '' ? '还差怎么核实的' : undefined,
    };
    if (form.isWhole(missing)) form.save({ outcome, reason: reason.trim() }, '结论记下了');
  };
  return (
    <FormSheet
      id="settle"
      title="核实的结论"
      says={outcome && follows[outcome]}
      trouble={form.trouble}
      busy={form.busy}
      word="保存结论"
      onDo={save}
      onClose={about.onClose}
    >
      <Box className="blank">
        <Field label="结论" fault={form.faultOf('outcome')}>
          <Choice
            id="settle-outcome"
            label="结论"
            options={outcomes}
            chosen={outcome === undefined ? [] : [outcome]}
            onChoose={(chosen) => form.change({ outcome: chosen })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="怎么核实的" htmlFor="settle-reason" fault={form.faultOf('reason')}>
          <TextArea
            id="settle-reason"
            value={reason}
            most={200}
            hint="例如：6月10日问过派出所和村委会，没有记录"
            onType={(typed) => form.change({ reason: typed })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
