// A share as a thin bar; what it says is said in words beside it.
import { Box } from '../../../ui/box.tsx';

/** The bar at so many of a hundred. */
export const HoursBar = ({ percent }: { percent: number }) => (
  <Box className="cover-bar">
    <Box className="cover-in" style={{ width: `${percent}%` }} />
  </Box>
);
