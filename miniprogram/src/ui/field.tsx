// What a person types or picks stays in the field; what is wrong with it stands beneath in words.

import { Input, Picker, Textarea } from '@tarojs/components';
import { type ChangeEvent, createElement, type KeyboardEvent, type ReactNode } from 'react';
import { Box } from './box.tsx';

/** A label above, the control, and the fault beneath. */
export const Field = ({
  label,
  htmlFor,
  fault,
  children,
}: {
  label: string;
  htmlFor?: string;
  fault?: string | undefined;
  children: ReactNode;
}) => (
  <Box>
    {process.env.TARO_ENV === 'h5' && htmlFor !== undefined ? (
      <label className="label" htmlFor={htmlFor}>
        {label}
      </label>
    ) : (
      <Box className="label">{label}</Box>
    )}
    {children}
    {fault && (
      <Box className="fault" role="alert">
        {fault}
      </Box>
    )}
  </Box>
);

export type TextProps = Readonly<{
  id: string;
  value: string;
  most: number;
  hint?: string;
  label?: string;
  onType: (value: string) => void;
}>;

/** Which keys a phone offers first; an ID number is digits and may end in X. */
export type Keys = 'text' | 'number' | 'idcard';

type LineProps = TextProps &
  Readonly<{
    keys?: Keys;
    /** The host may offer the code out of a message that just came. */
    oneTimeCode?: boolean;
    onEnter?: () => void;
  }>;

/** One line of text. */
export const TextLine = ({
  id,
  value,
  most,
  hint = '',
  label,
  keys = 'text',
  oneTimeCode = false,
  onType,
  onEnter,
}: LineProps) =>
  process.env.TARO_ENV === 'h5' ? (
    createElement('input', {
      id,
      className: 'field line',
      type: 'text',
      value,
      maxLength: most,
      placeholder: hint,
      'aria-label': label,
      autoComplete: oneTimeCode ? 'one-time-code' : 'off',
      inputMode: keys === 'number' ? 'numeric' : 'text',
      onChange: (event: ChangeEvent<HTMLInputElement>) => onType(event.target.value),
      ...(onEnter && {
        onKeyDown: (event: KeyboardEvent) => event.key === 'Enter' && onEnter(),
      }),
    })
  ) : (
    <Input
      id={id}
      type={keys}
      className="field line"
      value={value}
      maxlength={most}
      placeholder={hint}
      onInput={(event) => onType(event.detail.value)}
    />
  );

/** Several lines of text. */
export const TextArea = ({ id, value, most, hint = '', label, onType }: TextProps) =>
  process.env.TARO_ENV === 'h5' ? (
    createElement('textarea', {
      id,
      className: 'field tall',
      value,
      maxLength: most,
      placeholder: hint,
      'aria-label': label,
      onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onType(event.target.value),
    })
  ) : (
    <Textarea
      id={id}
      className="field tall"
      value={value}
      maxlength={most}
      placeholder={hint}
      onInput={(event) => onType(event.detail.value)}
    />
  );

export type DateProps = Readonly<{
  id: string;
  value: string;
  from: string;
  to: string;
  label: string;
  onPick: (on: string) => void;
}>;

/** A day between two days; `YYYY-MM-DD`. */
export const DateLine = ({ id, value, from, to, label, onPick }: DateProps) =>
  process.env.TARO_ENV === 'h5' ? (
    createElement('input', {
      id,
      className: 'field line',
      type: 'date',
      value,
      min: from,
      max: to,
      'aria-label': label,
      onChange: (event: ChangeEvent<HTMLInputElement>) => event.target.value && onPick(event.target.value),
    })
  ) : (
    <Picker mode="date" value={value} start={from} end={to} onChange={(event) => onPick(event.detail.value)}>
      <Box id={id} className={value === '' ? 'field line c3' : 'field line'}>
        {value === '' ? '点这里选日期' : value}
      </Box>
    </Picker>
  );
