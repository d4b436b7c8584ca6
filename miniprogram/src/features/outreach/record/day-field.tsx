// The day of a session: today or yesterday where it was held, tomorrow or in a week where it is planned, or any other.
import { useState } from 'react';
import { addDays } from '#shared/kernel/time.ts';
import { sayDay } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine, Field } from '../../../ui/field.tsx';

/** The days of a plan reach a year ahead. */
const YEAR_DAYS = 365;
const WEEK_DAYS = 7;

type DayProps = Readonly<{
  isPlan: boolean;
  on: string;
  /** The first day that may be picked. */
  fromOn: string;
  today: string;
  fault: string | undefined;
  onPick: (on: string) => void;
}>;

const namedDays = (isPlan: boolean, today: string): readonly (readonly [string, string])[] =>
  isPlan
    ? [
        ['明天', addDays(today, 1)],
        ['一周后', addDays(today, WEEK_DAYS)],
      ]
    : [
        ['今天', today],
        ['昨天', addDays(today, -1)],
      ];

/** Pills for the likely days, and a calendar for the rest. */
export const DayField = ({ isPlan, on, fromOn, today, fault, onPick }: DayProps) => {
  const named = namedDays(isPlan, today);
  const isNamed = named.some(([, day]) => day === on);
  const [other, setOther] = useState(!isNamed);
  const chosen = other ? 'other' : on;
  return (
    <Box className="blk">
      <Field label={isPlan ? '排在哪天' : '哪天办的'} fault={fault}>
        <Choice
          id="session-day"
          label={isPlan ? '排在哪天' : '哪天办的'}
          options={[...named.map(([name, value]) => ({ value, name })), { value: 'other', name: '其他日子' }]}
          chosen={[chosen]}
          onChoose={(value) => {
            setOther(value === 'other');
            if (value !== 'other') onPick(value);
          }}
        />
        {other && (
          <Box style={{ paddingTop: 8 }}>
            <DateLine
              id="session-on"
              label={isPlan ? '排在哪天' : '哪天办的'}
              value={on}
              from={fromOn}
              to={isPlan ? addDays(today, YEAR_DAYS) : today}
              onPick={onPick}
            />
          </Box>
        )}
        <Box className="cap" style={{ paddingTop: 6 }}>
          {sayDay(on, today)}
        </Box>
      </Field>
    </Box>
  );
};
