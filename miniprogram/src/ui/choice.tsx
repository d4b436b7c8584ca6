// Outlined pills: the chosen one has a thicker edge, a wash, a tick and more weight.
import { Box } from './box.tsx';
import { Icon } from './icon.tsx';
import { Tap } from './tap.tsx';

type Option<Value extends string> = Readonly<{ value: Value; name: string }>;

export type ChoiceProps<Value extends string> = Readonly<{
  id: string;
  /** Spoken as the name of the group. */
  label: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  /** One of them, or any number. */
  many?: boolean;
  onChoose: (value: Value) => void;
}>;

/** A group of pills. */
export const Choice = <Value extends string>({
  id,
  label,
  options,
  chosen,
  many = false,
  onChoose,
}: ChoiceProps<Value>) => (
  <Box id={id} className="choices" role={many ? 'group' : 'radiogroup'} label={label}>
    {options.map(({ value, name }) => (
      <Pill
        key={value}
        id={`${id}-${value}`}
        name={name}
        on={chosen.includes(value)}
        many={many}
        onTap={() => onChoose(value)}
      />
    ))}
  </Box>
);

type PillProps = Readonly<{ id: string; name: string; on: boolean; many: boolean; onTap: () => void }>;

const Pill = ({ id, name, on, many, onTap }: PillProps) => (
  <Tap
    id={id}
    className={on ? 'choice on' : 'choice'}
    role={many ? 'checkbox' : 'radio'}
    chosen={on}
    onTap={onTap}
  >
    {on && <Icon name="tick" tone="act" size="xs" heavy />}
    {name}
  </Tap>
);
