// The fields of a session, the same whether it is planned, written down or said anew.
import { countyOf } from '#shared/kernel/region.ts';
import { earliestHeldOn, forms, materials } from '#shared/outreach/sessions.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Field, TextLine } from '../../../ui/field.tsx';
import { ClausePicker } from '../parts/clause-picker.tsx';
import { formNames, materialNames } from '../parts/session-words.ts';
import { CountFields } from './count-fields.tsx';
import { DayField } from './day-field.tsx';
import type { Fault, SessionForm } from './session-form.ts';

const MOST_THEME = 40;

export type SessionFieldsProps = Readonly<{
  village: string;
  form: SessionForm;
  isPlan: boolean;
  today: string;
  fault: Fault | undefined;
  onChange: (fields: Partial<SessionForm>) => void;
}>;

const toggled = <Value,>(chosen: readonly Value[], value: Value): Value[] =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];

/** The whole form but its photos and its dock. */
export const SessionFields = ({ village, form, isPlan, today, fault, onChange }: SessionFieldsProps) => {
  const faultOf = (field: Fault['field']) => (fault?.field === field ? fault.words : undefined);
  return (
    <Box>
      <Box className="blk">
        <Field label={isPlan ? '讲什么' : '讲了什么'} htmlFor="session-theme" fault={faultOf('theme')}>
          <TextLine
            id="session-theme"
            value={form.theme}
            most={MOST_THEME}
            hint="例如：外出务工，孩子托付给谁"
            onType={(theme) => onChange({ theme })}
          />
        </Field>
      </Box>
      <DayField
        isPlan={isPlan}
        on={form.on}
        fromOn={isPlan ? today : earliestHeldOn(today)}
        today={today}
        fault={faultOf('on')}
        onPick={(on) => onChange({ on })}
      />
      <Box className="blk">
        <Field label={isPlan ? '怎么讲' : '怎么讲的'}>
          <Choice
            id="session-form"
            label={isPlan ? '怎么讲' : '怎么讲的'}
            options={forms.map((value) => ({ value, name: formNames[value] }))}
            chosen={[form.form]}
            onChoose={(chosen) => onChange({ form: chosen })}
          />
        </Field>
      </Box>
      {!isPlan && (
        <CountFields
          isBroadcast={form.form === 'broadcast'}
          counts={form.counts}
          fault={faultOf('counts')}
          onChange={(counts) => onChange({ counts })}
        />
      )}
      <ClausePicker
        county={countyOf(village)}
        chosen={form.clauses}
        fault={faultOf('clauses')}
        onChange={(clauses) => onChange({ clauses })}
      />
      {!isPlan && (
        <Box className="blk">
          <Field label="用了什么（可不选）">
            <Choice
              id="session-materials"
              label="用了什么"
              many
              options={materials.map((value) => ({ value, name: materialNames[value] }))}
              chosen={form.materials}
              onChoose={(one) =>
                onChange({ materials: materials.filter((any) => toggled(form.materials, one).includes(any)) })
              }
            />
          </Field>
        </Box>
      )}
    </Box>
  );
};
