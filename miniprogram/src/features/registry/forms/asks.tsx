// One question of a form: its label, its control, and what is wrong with the answer beneath it.
import { Box } from '../../../ui/box.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { DateLine, Field, type Keys, TextArea, TextLine } from '../../../ui/field.tsx';

type Asked = Readonly<{ id: string; label: string; fault?: string | undefined }>;

const MOST_AREA = 200;

/** One line of text. */
export const AskText = ({
  id,
  label,
  fault,
  hint,
  ...line
}: Asked &
  Readonly<{
    value: string;
    most: number;
    hint?: string;
    keys?: Keys;
    onType: (value: string) => void;
  }>) => (
  <Box className="blk">
    <Field label={label} htmlFor={id} fault={fault}>
      <TextLine id={id} {...line} {...(hint !== undefined && { hint })} />
    </Field>
  </Box>
);

/** A few lines of text. */
export const AskWords = ({
  id,
  label,
  fault,
  value,
  hint = '',
  onType,
}: Asked & Readonly<{ value: string; hint?: string; onType: (value: string) => void }>) => (
  <Box className="blk">
    <Field label={label} htmlFor={id} fault={fault}>
      <TextArea id={id} value={value} most={MOST_AREA} hint={hint} onType={onType} />
    </Field>
  </Box>
);

/** One of a few codes, by their names; tapping the chosen one again lets go where `free`. */
export const AskOne = <Code extends string>({
  id,
  label,
  fault,
  names,
  codes,
  chosen,
  free = false,
  onChoose,
}: Asked &
  Readonly<{
    names: Readonly<Record<Code, string>>;
    codes: readonly Code[];
    chosen: Code | undefined;
    free?: boolean;
    onChoose: (code: Code | undefined) => void;
  }>) => (
  <Box className="blk">
    <Field label={label} fault={fault}>
      <Choice
        id={id}
        label={label}
        options={codes.map((value) => ({ value, name: names[value] }))}
        chosen={chosen === undefined ? [] : [chosen]}
        onChoose={(code) => onChoose(free && code === chosen ? undefined : code)}
      />
    </Field>
  </Box>
);

/** A day between two days. */
export const AskDay = ({
  id,
  label,
  fault,
  value,
  from,
  to,
  onPick,
}: Asked & Readonly<{ value: string; from: string; to: string; onPick: (on: string) => void }>) => (
  <Box className="blk">
    <Field label={label} htmlFor={id} fault={fault}>
      <DateLine id={id} label={label} value={value} from={from} to={to} onPick={onPick} />
    </Field>
  </Box>
);
