// On a phone a county is a row for each town: how many were reached, its cells, and by name who is missing.
import { openCoverage } from '../../../kernel/outreach-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { ListRow, Strip } from '../../../ui/rows.tsx';
import { Cells } from './cells.tsx';
import { missingIn, reachedIn, sayNames, type TownCoverage } from './coverage-words.ts';

const MOST_NAMES = 6;

const TownRow = ({ town, onlyMissing }: { town: TownCoverage; onlyMissing: boolean }) => {
  const missing = missingIn(town.villages);
  const { villages, reached } = reachedIn(town.villages);
  return (
    <ListRow id={`town-${town.town}`} onTap={() => openCoverage(town.town)}>
      <Box className="row wrap">
        <Words className="b grow">{town.townName}</Words>
        <Words className={missing.length > 0 ? 'late sm nb' : 'c2 sm nb'}>
          {onlyMissing
            ? `还差 ${missing.length} 个`
            : missing.length > 0
              ? `${reached} / ${villages}，还差 ${missing.length}`
              : `${reached} / ${villages}，都办过`}
        </Words>
      </Box>
      {!onlyMissing && <Cells villages={town.villages} />}
      {missing.length > 0 && (
        <Box className="sub">{`没有的：${sayNames(missing, onlyMissing ? villages : MOST_NAMES)}`}</Box>
      )}
    </ListRow>
  );
};

/** The towns, those with most missing above. */
export const TownRows = ({
  towns,
  onlyMissing,
}: {
  towns: readonly TownCoverage[];
  onlyMissing: boolean;
}) => (
  <Strip>
    {towns.map((town) => (
      <TownRow key={town.town} town={town} onlyMissing={onlyMissing} />
    ))}
  </Strip>
);
