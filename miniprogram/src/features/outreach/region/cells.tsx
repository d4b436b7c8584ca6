// One cell for each village: how often, as a number; where nothing was held the cell is empty-edged and says 无.
import { openVillageSessions } from '../../../kernel/outreach-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { sayVillageCell, type VillageCoverage } from './coverage-words.ts';

const classOf = (base: string, { sessions }: VillageCoverage): string =>
  sessions > 0 ? `${base} on` : `${base} none`;

/** The villages of a town as small squares: seen together, named by whoever opens the town. */
export const Cells = ({ villages }: { villages: readonly VillageCoverage[] }) => (
  <Box className="village-squares">
    {villages.map((village) => (
      <Box
        key={village.village}
        className={classOf('village-square', village)}
        role="img"
        label={sayVillageCell(village)}
      >
        {village.sessions > 0 ? village.sessions : '无'}
      </Box>
    ))}
  </Box>
);

/** The same with their names, each one tap from its sessions. */
export const NamedCells = ({ villages }: { villages: readonly VillageCoverage[] }) => (
  <Box className="village-tiles" id="village-cells">
    {villages.map((village) => (
      <Tap
        key={village.village}
        id={`cell-${village.village}`}
        className={classOf('village-tile', village)}
        label={sayVillageCell(village)}
        onTap={() => openVillageSessions(village.village)}
      >
        <Box className="b sm">{village.villageName}</Box>
        <Box className="tile-says">
          {village.sessions > 0 ? `${village.sessions} 次，${village.heard} 人` : '还没有'}
        </Box>
      </Tap>
    ))}
  </Box>
);

/** What the two kinds of cells mean. */
export const Legend = () => (
  <Box className="row wrap legend" id="legend">
    <Box className="village-square on">2</Box>
    <Words className="cap">办过几次</Words>
    <Box className="village-square none">无</Box>
    <Words className="cap">还没有</Words>
  </Box>
);
