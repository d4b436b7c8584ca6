// One cell for each village: how often, as a number; where nothing was held the cell is empty-edged and says 无.
import { openVillageSessions } from '../../../kernel/outreach-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { sayVillageCell, type VillageCoverage } from './coverage-words.ts';

const classOf = (base: string, { sessions }: VillageCoverage): string =>
  sessions > 0 ? `${base} on` : `${base} none`;

/** The villages of a town as small squares: seen together, named by whoever opens the town. */
export const Cells = ({ villages }: { villages: readonly VillageCoverage[] }) => (
  <Box className="cells">
    {villages.map((village) => (
      <Box
        key={village.village}
        className={classOf('cell', village)}
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
  <Box className="named-cells" id="village-cells">
    {villages.map((village) => (
      <Tap
        key={village.village}
        id={`cell-${village.village}`}
        className={classOf('named-cell', village)}
        label={sayVillageCell(village)}
        onTap={() => openVillageSessions(village.village)}
      >
        <Words className="block b sm">{village.villageName}</Words>
        <Words className="block cell-says">
          {village.sessions > 0 ? `${village.sessions} 次，${village.heard} 人` : '还没有'}
        </Words>
      </Tap>
    ))}
  </Box>
);

/** What the two kinds of cells mean. */
export const Legend = () => (
  <Box className="row wrap legend" id="legend">
    <Box className="cell on">2</Box>
    <Words className="cap">办过几次</Words>
    <Box className="cell none">无</Box>
    <Words className="cap">还没有</Words>
  </Box>
);
