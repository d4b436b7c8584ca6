// A duty is given on a place from a day on; what the person then sees stands above the button.
import type { PersonLine } from '#shared/access/contract.ts';
import { PersonState } from '#shared/access/contract.ts';
import { Role } from '#shared/kernel/access.ts';
import { addDays } from '#shared/kernel/time.ts';
import { officialName, spokenName } from '#shared/registry/regions.ts';
import { actor, clock } from '../../../kernel/phone.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { roleNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine, Field } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import { Granted, grantable, placesFor } from './fields.ts';
import { layPerson } from './use-people.ts';

const A_YEAR = 366;

export type AboutPerson = Readonly<{
  line: PersonLine;
  region: string;
  onClose: () => void;
  onDone: () => void;
}>;

const placeName = (code: string): string => (code.endsWith('000000') ? officialName(code) : spokenName(code));

const says = ({ name }: PersonLine, { role, region, fromOn }: Granted, today: string): string => {
  const read = Role.safeParse(role);
  if (!read.success || region === '') return '选好身份和地方，再保存。';
  const from = fromOn <= today ? '保存后' : `${sayDate(fromOn, today)}\u00a0起`;
  return `${from}，${name}是${placeName(region)}的${roleNames[read.data]}，能看到${placeName(region)}的孩子。`;
};

/** The form. */
export const GrantSheet = ({ line, region, onClose, onDone }: AboutPerson) => {
  const given = grantable(actor()?.role ?? 'guardian', region);
  const [first = 'director'] = given;
  const alone = (role: string): string => {
    const places = placesFor(role, region);
    return places.length === 1 ? (places[0]?.value ?? '') : '';
  };
  const form = useDeskForm<Granted>({
    name: `grant/${line.personId}`,
    schema: Granted,
    empty: { role: first, region: alone(first), fromOn: clock.today() },
  });
  const { fields, change, faultOf } = form;
  const today = clock.today();
  const save = (): void => {
    if (!form.isWhole({ region: fields.region === '' ? '还差地方' : undefined })) return;
    form.submit(
      async () => {
        const granted = await form.send(
          'grant',
          accessPaths.person(line.personId, 'grant'),
          fields,
          PersonState,
        );
        if (granted.kind === 'ok') layPerson(region, line, granted.value);
        return granted;
      },
      () => {
        sayBriefly('任命好了');
        onDone();
      },
    );
  };
  return (
    <FormSheet
      id="grant"
      title={`任命${line.name}`}
      says={says(line, fields, today)}
      trouble={form.trouble}
      busy={form.busy}
      word="任命"
      onDo={save}
      onClose={onClose}
    >
      {given.length > 1 && (
        <Box className="blank">
          <Field label="身份" fault={faultOf('role')}>
            <Choice
              id="grant-role"
              label="身份"
              options={given.map((role) => ({ value: role, name: roleNames[role] }))}
              chosen={given.filter((role) => role === fields.role)}
              onChoose={(role) => change({ role, region: alone(role) })}
            />
          </Field>
        </Box>
      )}
      <Box className="blank">
        <Field label="地方" htmlFor="grant-region" fault={faultOf('region')}>
          <PickLine
            id="grant-region"
            label="地方"
            value={fields.region}
            options={placesFor(fields.role, region)}
            hint="选一个地方"
            onPick={(place) => change({ region: place })}
          />
        </Field>
      </Box>
      <Box className="blank">
        <Field label="从哪天起" htmlFor="grant-from" fault={faultOf('fromOn')}>
          <DateLine
            id="grant-from"
            label="从哪天起"
            value={fields.fromOn}
            from={addDays(today, -A_YEAR)}
            to={addDays(today, A_YEAR)}
            onPick={(fromOn) => change({ fromOn })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
