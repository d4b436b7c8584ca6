// A name or a phone number is put right; the new number is the one the next sign-in is checked against.
import { PersonState } from '#shared/access/contract.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import { missingOfPerson, NameAndPhone } from './fields.ts';
import type { AboutPerson } from './grant-sheet.tsx';
import { layPerson } from './use-people.ts';

/** The form, filled with what stands now. */
export const CorrectSheet = ({ line, region, onClose, onDone }: AboutPerson) => {
  const form = useDeskForm<NameAndPhone>({
    name: `correct/${line.personId}`,
    schema: NameAndPhone,
    empty: { name: line.name, phone: line.phone },
  });
  const { fields, change, faultOf } = form;
  const save = (): void => {
    if (!form.isWhole(missingOfPerson(fields))) return;
    const data = { name: fields.name.trim(), phone: fields.phone };
    form.submit(
      async () => {
        const corrected = await form.send(
          'correct',
          accessPaths.person(line.personId, 'correct'),
          data,
          PersonState,
        );
        if (corrected.kind === 'ok') layPerson(region, { ...line, ...data }, corrected.value);
        return corrected;
      },
      () => {
        sayBriefly('改好了');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="correct"
      title="改姓名和手机"
      says="换了手机号，下次用验证码登录就用新的。原来写的还留在记录里。"
      trouble={form.trouble}
      busy={form.busy}
      word="保存"
      onDo={save}
      onClose={onClose}
    >
      <Box className="blank">
        <Field label="姓名" htmlFor="correct-name" fault={faultOf('name')}>
          <TextLine id="correct-name" value={fields.name} most={20} onType={(name) => change({ name })} />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="手机号" htmlFor="correct-phone" fault={faultOf('phone')}>
          <TextLine
            id="correct-phone"
            value={fields.phone}
            most={11}
            keys="number"
            onType={(phone) => change({ phone: phone.replace(/\D/g, '') })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
