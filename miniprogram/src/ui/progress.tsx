// How far along a task is: a thin bar with words beside it.
import { Box, Words } from './box.tsx';

/** Step `at` (from 1) of `of`, by its name. */
export const Progress = ({ at, of, name }: { at: number; of: number; name: string }) => (
  <Box className="progress" id="progress">
    <Box className="row">
      <Words className="b grow">{name}</Words>
      <Words className="cap">{`第 ${at} 步，共 ${of} 步`}</Words>
    </Box>
    <Box className="track">
      <Box className="done" style={{ width: `${Math.round((100 * at) / of)}%` }} />
    </Box>
  </Box>
);
