// Why a tap came to nothing, beneath what was tapped.
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';

type Trouble = Readonly<{ bold: string; plain: string }>;

/** The note, or nothing where all is well. */
export const TroubleNote = ({ id, trouble }: { id: string; trouble: Trouble | undefined }) =>
  trouble ? (
    <Box className="trouble-note">
      <Banner id={id} icon="attention" warn boxed bold={trouble.bold} plain={trouble.plain} />
    </Box>
  ) : null;
