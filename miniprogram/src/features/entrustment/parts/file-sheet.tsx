// The town files a sheet under a number of its own; one that is free stands there already.
import * as z from 'zod/mini';
import { townOf } from '#shared/kernel/region.ts';
import { townSheets } from '../../../kernel/entrustment-queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Field, TextLine } from '../../../ui/field.tsx';
import { FormSheet } from '../../access/form/form-sheet.tsx';
import { type AboutSheet, useSheetForm } from './use-sheet-form.ts';

const Fields = z.object({ number: z.optional(z.string()) });

/** The question. */
export const FileSheetForm = ({ village, ...about }: AboutSheet & Readonly<{ village: string }>) => {
  const form = useSheetForm<z.infer<typeof Fields>>(about, 'file', Fields, {});
  const next = useRead(townSheets(townOf(village))).answer?.value.nextNumber ?? '';
  const number = form.fields.number ?? next;
  const save = (): void => {
    if (form.isWhole({ number: number.trim() === '' ? '还差备案号' : undefined }))
      form.save({ number: number.trim() }, '已备案');
  };
  return (
    <FormSheet
      id="file-sheet"
      title="编号备案"
      says="备案以后这份确认书就算数。会告诉父母、照看人和村里，并给学校和村（居）写告知书。"
      trouble={form.trouble}
      busy={form.busy}
      word="备案"
      onDo={save}
      onClose={about.onClose}
    >
      <Field label="备案号" htmlFor="file-number" fault={form.faultOf('number')}>
        <TextLine
          id="file-number"
          value={number}
          most={40}
          hint="镇里的备案号，不能重复"
          onType={(typed) => form.change({ number: typed })}
          onEnter={save}
        />
      </Field>
    </FormSheet>
  );
};
