// A duty is ended on a day: from then on its holder no longer sees the children of the place.
import { PersonState } from '#shared/access/contract.ts';
import { addDays } from '#shared/kernel/time.ts';
import { actor, clock } from '../../../kernel/phone.ts';
import { accessPaths } from '../../../kernel/queries.ts';
import { sayDate } from '../../../kernel/say.ts';
import { sayBriefly } from '../../../kernel/ways.ts';
import { Box } from '../../../ui/box.tsx';
import { DateLine, Field } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { FormSheet } from '../form/form-sheet.tsx';
import { useDeskForm } from '../form/use-desk-form.ts';
import { Ended, grantable } from './fields.ts';
import type { AboutPerson } from './grant-sheet.tsx';
import { type Duty, sayDuty, standingOf } from './people-words.ts';
import { layPerson } from './use-people.ts';

const A_YEAR = 366;
const keyOf = ({ role, region }: Duty): string => `${role}/${region}`;

/** The duties that whoever acts here may end. */
export const endable = (duties: readonly Duty[], region: string, today: string): readonly Duty[] => {
  const given = grantable(actor()?.role ?? 'guardian', region);
  return duties.filter((duty) => standingOf(duty, today) !== 'over' && given.includes(duty.role));
};

/** The form. */
export const EndSheet = ({ line, region, onClose, onDone }: AboutPerson) => {
  const today = clock.today();
  const duties = endable(line.duties, region, today);
  const form = useDeskForm<Ended>({
    name: `end/${line.personId}`,
    schema: Ended,
    empty: { duty: duties[0] ? keyOf(duties[0]) : '', untilOn: today },
  });
  const { fields, change, faultOf } = form;
  const duty = duties.find((one) => keyOf(one) === fields.duty);
  const save = (): void => {
    if (!form.isWhole({ duty: duty ? undefined : '还差要结束的任职' }) || !duty) return;
    const data = { role: duty.role, region: duty.region, untilOn: fields.untilOn };
    form.submit(
      async () => {
        const ended = await form.send('end', accessPaths.person(line.personId, 'end'), data, PersonState);
        if (ended.kind === 'ok') layPerson(region, line, ended.value);
        return ended;
      },
      () => {
        sayBriefly('已结束');
        onDone();
      },
    );
  };
  const from = fields.untilOn <= today ? '保存后' : `${sayDate(fields.untilOn, today)}\u00a0起`;
  const says = duty
    ? `${from}，${line.name}看不到${duty.regionName}的孩子，也不能再记走访。过去的走访还记在${line.name}名下。` +
      (duty.role === 'director' ? '有人接手的话，请用“交接”，孩子会一起转过去。' : '')
    : undefined;
  return (
    <FormSheet
      id="end"
      title={`结束${line.name}的任职`}
      says={says}
      trouble={form.trouble}
      busy={form.busy}
      word="结束任职"
      onDo={save}
      onClose={onClose}
    >
      {duties.length > 1 && (
        <Box className="blank">
          <Field label="哪一个任职" htmlFor="end-duty" fault={faultOf('duty')}>
            <PickLine
              id="end-duty"
              label="哪一个任职"
              value={fields.duty}
              options={duties.map((one) => ({ value: keyOf(one), name: sayDuty(one) }))}
              hint="选一个"
              onPick={(picked) => change({ duty: picked })}
            />
          </Field>
        </Box>
      )}
      <Box className="blank">
        <Field label="从哪天起不再担任" htmlFor="end-until" fault={faultOf('untilOn')}>
          <DateLine
            id="end-until"
            label="从哪天起不再担任"
            value={fields.untilOn}
            from={duty && duty.fromOn > today ? duty.fromOn : today}
            to={addDays(today, A_YEAR)}
            onPick={(untilOn) => change({ untilOn })}
          />
        </Field>
      </Box>
    </FormSheet>
  );
};
