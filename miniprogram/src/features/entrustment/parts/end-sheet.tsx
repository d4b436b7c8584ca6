// An entrustment ends by hand: on which day, why, and what has to follow for the child.
import * as z from 'zod/mini';
import { clock } from '../../../kernel/phone.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine, Field, TextArea } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { endNames } from './sheet-words.ts';
import { type AboutSheet, useSheetForm } from './use-sheet-form.ts';

const reasons = ['returned', 'caregiver_changed', 'revoked'] as const;
type Reason = (typeof reasons)[number];

const Fields = z.object({ reason: z.optional(z.enum(reasons)), onDay: z.string(), note: z.string() });

const follows: Readonly<Record<Reason, string>> = {
  returned: '父母回来自己照看，委托就结束了。孩子的类别变了的，请到档案里改。',
  caregiver_changed: '这一份结束以后，请马上给孩子重新拟一份，别让孩子没人签字照看。',
  revoked: '撤销以后这份不再算数。原因要写清楚，会留在记录里。',
};

type EndProps = AboutSheet & Readonly<{ isFiled: boolean; fromOn: string; draftedOn: string }>;

/** The question; what was never filed can only be taken back. */
export const EndSheetForm = ({ isFiled, fromOn, draftedOn, ...about }: EndProps) => {
  const today = clock.today();
  const form = useSheetForm<z.infer<typeof Fields>>(about, 'end', Fields, {
    reason: isFiled ? undefined : 'revoked',
    onDay: today,
    note: '',
  });
  const { reason, onDay, note } = form.fields;
  const offered = isFiled ? reasons : (['revoked'] as const);
  const save = (): void => {
    const missing = {
      reason: reason === undefined ? '还没有选原因' : undefined,
      note: reason === 'revoked' && note.trim() === '' ? '要写清为什么撤' : undefined,
    };
    if (!form.isWhole(missing)) return;
    const written = note.trim();
    form.save({ reason, onDay, ...(written !== '' && { note: written }) }, isFiled ? '已结束' : '已撤回');
  };
  return (
    <FormSheet
      id="end-sheet"
      title={isFiled ? '结束这份委托' : '撤回这份确认书'}
      says={reason && follows[reason]}
      trouble={form.trouble}
      busy={form.busy}
      word={isFiled ? '结束委托' : '撤回'}
      onDo={save}
      onClose={about.onClose}
      closeWord={isFiled ? '不结束' : '不撤回'}
    >
      <Box className="blank">
        <Field label="为什么结束" fault={form.faultOf('reason')}>
          <Choice
            id="end-reason"
            label="为什么结束"
            options={offered.map((value) => ({ value, name: endNames[value] }))}
            chosen={reason === undefined ? [] : [reason]}
            onChoose={(chosen) => form.change({ reason: chosen })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="从哪天起不再有效" htmlFor="end-on" fault={form.faultOf('onDay')}>
          <DateLine
            id="end-on"
            label="从哪天起不再有效"
            value={onDay}
            from={fromOn < draftedOn ? fromOn : draftedOn}
            to={today}
            onPick={(on) => form.change({ onDay: on })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="补充（可不填）" htmlFor="end-note" fault={form.faultOf('note')}>
          <TextArea id="end-note" value={note} most={200} onType={(typed) => form.change({ note: typed })} />
        </Field>
      </Box>
    </FormSheet>
  );
};
