// From when until when, by the county's clock.
import { addDays } from '#shared/kernel/time.ts';
import { Box } from '../../../ui/box.tsx';
import { Field } from '../../../ui/field.tsx';
import { MomentLine } from '../../../ui/time-field.tsx';

export type WindowInHand = Readonly<{
  openOn: string;
  openTime: string;
  closeOn: string;
  closeTime: string;
}>;

const A_YEAR = 366;

export type WindowProps = Readonly<{
  window: WindowInHand;
  today: string;
  names: Readonly<{ open: string; close: string }>;
  openFault: string | undefined;
  closeFault: string | undefined;
  onChange: (part: Partial<WindowInHand>) => void;
}>;

/** Two moments, one under the other. */
export const WindowFields = ({ window, today, names, openFault, closeFault, onChange }: WindowProps) => (
  <>
    <Box className="blank">
      <Field label={names.open} htmlFor="open-at-on" fault={openFault}>
        <MomentLine
          id="open-at"
          label={names.open}
          on={window.openOn}
          time={window.openTime}
          from={addDays(today, -A_YEAR)}
          to={addDays(today, A_YEAR)}
          onPick={({ on, time }) =>
            onChange({
              ...(on !== undefined && { openOn: on }),
              ...(time !== undefined && { openTime: time }),
            })
          }
        />
      </Field>
    </Box>
    <Box className="blank">
      <Field label={names.close} htmlFor="close-at-on" fault={closeFault}>
        <MomentLine
          id="close-at"
          label={names.close}
          on={window.closeOn}
          time={window.closeTime}
          from={today}
          to={addDays(today, A_YEAR)}
          onPick={({ on, time }) =>
            onChange({
              ...(on !== undefined && { closeOn: on }),
              ...(time !== undefined && { closeTime: time }),
            })
          }
        />
      </Field>
    </Box>
  </>
);
