// Somebody new is registered by name and phone, and may be given a village in the same go.
import { PersonState } from '#shared/access/contract.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { addDays } from '#shared/kernel/time.ts';
import { spokenName } from '#shared/registry/regions.ts';
import { clock } from '../../../kernel/phone.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { DateLine, Field, TextLine } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import { missingOfPerson, NewPerson, placesFor } from './fields.ts';
import { layPerson } from './use-people.ts';

const A_YEAR = 366;
const NONE = 'none';

export type RegisterProps = Readonly<{
  region: string;
  /** A village to be given at once, where the sheet was opened from its vacancy. */
  village?: string | undefined;
  onClose: () => void;
  onDone: () => void;
}>;

const useRegister = ({ region, village = NONE, onDone }: RegisterProps) => {
  const form = useDeskForm<NewPerson>({
    name: `register/${region}/${village}`,
    schema: NewPerson,
    empty: { name: '', phone: '', village, fromOn: clock.today() },
  });
  const { fields } = form;
  const save = (): void => {
    if (!form.isWhole(missingOfPerson(fields))) return;
    const personId = form.idOf('person');
    const line = { personId, name: fields.name.trim(), phone: fields.phone, bound: false };
    const register = async () => {
      const data = { region, name: line.name, phone: line.phone };
      const registered = await form.send(
        'register',
        accessPaths.person(personId, 'register'),
        data,
        PersonState,
      );
      if (registered.kind !== 'ok') return registered;
      layPerson(region, line, registered.value);
      if (fields.village === NONE) return registered;
      const duty = { role: 'director', region: fields.village, fromOn: fields.fromOn };
      const granted = await form.send('grant', accessPaths.person(personId, 'grant'), duty, PersonState);
      if (granted.kind === 'ok') layPerson(region, line, granted.value);
      return granted;
    };
    form.submit(register, () => {
      sayBriefly(`${line.name}登记好了`);
      onDone();
    });
  };
  return { form, save };
};

const says = ({ name, village, fromOn }: NewPerson, today: string): string => {
  const who = name.trim() || '新人';
  const signsIn = `${who}用这个手机号第一次登录时，核对一次就能用。`;
  if (village === NONE) return `${signsIn}还没有任命，登录后看不到孩子。`;
  const from = fromOn <= today ? '今天起' : `${sayDate(fromOn, today)}\u00a0起`;
  return `${from}担任${spokenName(village)}儿童主任，能看到这个村的孩子。${signsIn}`;
};

/** The form. */
export const RegisterSheet = (props: RegisterProps) => {
  const { region, onClose } = props;
  const { form, save } = useRegister(props);
  const { fields, change, faultOf } = form;
  const today = clock.today();
  return (
    <FormSheet
      id="register"
      title="登记新人"
      says={says(fields, today)}
      trouble={form.trouble}
      busy={form.busy}
      word="登记"
      onDo={save}
      onClose={onClose}
    >
      <Box className="blank">
        <Field label="姓名" htmlFor="register-name" fault={faultOf('name')}>
          <TextLine id="register-name" value={fields.name} most={20} onType={(name) => change({ name })} />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="手机号" htmlFor="register-phone" fault={faultOf('phone')}>
          <TextLine
            id="register-phone"
            value={fields.phone}
            most={11}
            keys="number"
            hint="登录时用它核对"
            onType={(phone) => change({ phone: phone.replace(/\D/g, '') })}
          />
        </Field>
      </Box>
      {levelOf(region) === 'town' && (
        <Box className="blank">
          <Field label="到哪个村当儿童主任" htmlFor="register-village" fault={faultOf('village')}>
            <PickLine
              id="register-village"
              label="到哪个村当儿童主任"
              value={fields.village}
              options={[{ value: NONE, name: '先不任命' }, ...placesFor('director', region)]}
              hint="选一个村"
              onPick={(village) => change({ village })}
            />
          </Field>
        </Box>
      )}
      {fields.village !== NONE && (
        <Box className="blank">
          <Field label="从哪天起" htmlFor="register-from" fault={faultOf('fromOn')}>
            <DateLine
              id="register-from"
              label="从哪天起"
              value={fields.fromOn}
              from={addDays(today, -A_YEAR)}
              to={addDays(today, A_YEAR)}
              onPick={(fromOn) => change({ fromOn })}
            />
          </Field>
        </Box>
      )}
    </FormSheet>
  );
};
