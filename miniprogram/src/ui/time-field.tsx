// A moment is picked as a day and a time of the county's clock, whatever the device's own zone is.
import { Picker } from '@tarojs/components';
import { type ChangeEvent, createElement } from 'react';
import { Box } from './box.tsx';
import { DateLine, type DateProps } from './field.tsx';

export type TimeProps = Readonly<{
  id: string;
  /** `HH:MM`, or empty. */
  value: string;
  label: string;
  onPick: (time: string) => void;
}>;

/** A time of day; `HH:MM`. */
export const TimeLine = ({ id, value, label, onPick }: TimeProps) =>
  process.env.TARO_ENV === 'h5' ? (
    createElement('input', {
      id,
      className: 'field line',
      type: 'time',
      value,
      'aria-label': label,
      onChange: (event: ChangeEvent<HTMLInputElement>) => event.target.value && onPick(event.target.value),
    })
  ) : (
    <Picker mode="time" value={value} onChange={(event) => onPick(event.detail.value)}>
      <Box id={id} className={value === '' ? 'field line c3' : 'field line'}>
        {value === '' ? '点这里选时间' : value}
      </Box>
    </Picker>
  );

export type MomentProps = Omit<DateProps, 'value' | 'onPick'> &
  Readonly<{
    on: string;
    time: string;
    onPick: (picked: Readonly<{ on?: string; time?: string }>) => void;
  }>;

/** A day and a time beside each other. */
export const MomentLine = ({ id, on, time, from, to, label, onPick }: MomentProps) => (
  <Box className="moment">
    <Box className="moment-on">
      <DateLine
        id={`${id}-on`}
        label={`${label}的日期`}
        value={on}
        from={from}
        to={to}
        onPick={(picked) => onPick({ on: picked })}
      />
    </Box>
    <Box className="moment-time">
      <TimeLine
        id={`${id}-time`}
        label={`${label}的时间`}
        value={time}
        onPick={(picked) => onPick({ time: picked })}
      />
    </Box>
  </Box>
);
