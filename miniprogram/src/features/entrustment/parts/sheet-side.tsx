// The sheet that was chosen in a desk's table stands beside it, with everything that may be done.
import type { ReadingReason } from '#shared/access/reading.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import type { Role } from '#shared/kernel/access.ts';
import { Box } from '../../../ui/box.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Side } from '../../../ui/side.tsx';
import { SheetDetails } from './sheet-details.tsx';
import { useSheetSteps } from './sheet-steps.tsx';
import { useSheet } from './use-sheet.tsx';

type OpenedProps = Readonly<{
  sheet: SheetView;
  role: Role;
  why: ReadingReason | undefined;
  again: () => void;
}>;

const Opened = ({ sheet, role, why, again }: OpenedProps) => {
  const { main, others, form } = useSheetSteps({ sheet, role, onDone: again });
  return (
    <>
      <SheetDetails sheet={sheet} role={role} why={why} />
      {others}
      {main && <Box className="acts">{main}</Box>}
      {form}
    </>
  );
};

export type SheetSideProps = Readonly<{
  agreementId: string;
  name: string;
  role: Role;
  onDone: () => void;
  onClose: () => void;
}>;

/** The panel. */
export const SheetSide = ({ agreementId, name, role, onDone, onClose }: SheetSideProps) => {
  const { reading, sheet, why, asks, isAsking } = useSheet(agreementId, onClose);
  return (
    <Side id="sheet-side" title={name} onClose={onClose}>
      {sheet && (
        <Opened
          sheet={sheet}
          role={role}
          why={why}
          again={() => {
            reading.again();
            onDone();
          }}
        />
      )}
      {!sheet && !isAsking && <NotRead reading={reading} words="正在取确认书" />}
      {asks}
    </Side>
  );
};
