// One of many is picked from a list that the host draws: 17 villages are too many for pills.
import { Picker } from '@tarojs/components';
import { type ChangeEvent, createElement } from 'react';
import { Box, Words } from './box.tsx';

export type PickProps = Readonly<{
  id: string;
  label: string;
  value: string;
  options: readonly Readonly<{ value: string; name: string }>[];
  /** Stands where nothing is picked yet. */
  hint: string;
  onPick: (value: string) => void;
}>;

/** A line that opens the host's list. */
export const PickLine = ({ id, label, value, options, hint, onPick }: PickProps) => {
  const chosen = options.findIndex((option) => option.value === value);
  return process.env.TARO_ENV === 'h5' ? (
    createElement(
      'select',
      {
        id,
        className: 'field line pick',
        value: chosen < 0 ? '' : value,
        'aria-label': label,
        onChange: (event: ChangeEvent<HTMLSelectElement>) => event.target.value && onPick(event.target.value),
      },
      chosen < 0 && createElement('option', { value: '' }, hint),
      options.map((option) =>
        createElement('option', { key: option.value, value: option.value }, option.name),
      ),
    )
  ) : (
    <Picker
      mode="selector"
      range={options.map(({ name }) => name)}
      value={Math.max(0, chosen)}
      onChange={(event) => {
        const picked = options[Number(event.detail.value)];
        if (picked) onPick(picked.value);
      }}
    >
      <Box id={id} className="field line pick">
        {options[chosen]?.name ?? <Words className="c3">{hint}</Words>}
      </Box>
    </Picker>
  );
};
