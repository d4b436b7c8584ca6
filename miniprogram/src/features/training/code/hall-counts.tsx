// How full the hall is, in figures large enough to be read from its last row.
import type { Way } from '#shared/training/contract.ts';
import type { TrainingRoom } from '#shared/training/views.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { countNames, doorCounts } from './door-counts.ts';

const Figure = ({ id, n, name, late = false }: { id: string; n: number; name: string; late?: boolean }) => (
  <Box className="hall-figure" id={id}>
    <Box className={late ? 'hall-n late' : 'hall-n'}>{n}</Box>
    <Box className="cap">{name}</Box>
  </Box>
);

/** The figures of one way. */
export const HallCounts = ({ room, way }: { room: TrainingRoom; way: Way }) => {
  const { there, awaited, unconfirmed, latest } = doorCounts(room.people, way);
  const names = countNames[way];
  return (
    <Box id="hall-counts">
      <Box className="hall-figures">
        <Figure id="count-there" n={there} name={names.there} />
        <Figure id="count-awaited" n={awaited} name={names.awaited} />
        {unconfirmed > 0 && <Figure id="count-unconfirmed" n={unconfirmed} name="待核对" late />}
      </Box>
      {latest.length > 0 && (
        <Box className="hall-latest">
          <Words className="c2">{names.latest}</Words>
          {latest.map((name) => (
            <Words key={name} className="hall-name">
              {name}
            </Words>
          ))}
        </Box>
      )}
    </Box>
  );
};
