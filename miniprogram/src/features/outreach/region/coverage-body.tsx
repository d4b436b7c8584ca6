// The coverage itself: a county by its towns, a town by its villages; tables at a desk, rows and tiles on a phone.
import type { Role } from '#shared/kernel/access.ts';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { NamedCells } from './cells.tsx';
import { missingIn, type TownCoverage, type VillageCoverage } from './coverage-words.ts';
import { MissingRows } from './missing-rows.tsx';
import { TownRows } from './town-rows.tsx';
import { TownTable } from './town-table.tsx';
import { useDirectors } from './use-directors.ts';
import { VillageTable } from './village-table.tsx';

type BodyProps = Readonly<{
  towns: readonly TownCoverage[];
  /** The one town that is looked at; undefined for the whole county. */
  town: string | undefined;
  role: Role;
  onlyMissing: boolean;
  wide: boolean;
  chosen: string | undefined;
  onChoose: (town: string | undefined) => void;
}>;

type TownProps = Readonly<{ villages: readonly VillageCoverage[] }> &
  Pick<BodyProps, 'town' | 'role' | 'wide'>;

const OneTown = ({ villages, town, role, wide }: TownProps) => {
  const directorOf = useDirectors(town, role);
  if (wide) return <VillageTable villages={villages} directorOf={directorOf} />;
  const reached = villages.filter(({ sessions }) => sessions > 0);
  return (
    <Box className="pad">
      <MissingRows villages={missingIn(villages)} directorOf={directorOf} />
      {reached.length > 0 && (
        <>
          <SectionHead title="办过的" note={<Words>{`${reached.length} 个`}</Words>} />
          <NamedCells villages={reached} />
        </>
      )}
    </Box>
  );
};

/** What there is, or that nobody is missing. */
export const CoverageBody = ({ towns, town, role, onlyMissing, wide, chosen, onChoose }: BodyProps) => {
  if (towns.length === 0)
    return (
      <Box className={wide ? '' : 'pad'}>
        <EmptyState id="nobody-missing" bold="没有缺的" plain="每个村（居）都办过至少一次。" />
      </Box>
    );
  if (town !== undefined)
    return (
      <OneTown villages={towns.flatMap(({ villages }) => villages)} town={town} role={role} wide={wide} />
    );
  return wide ? (
    <TownTable towns={towns} onlyMissing={onlyMissing} chosen={chosen} onChoose={onChoose} />
  ) : (
    <TownRows towns={towns} onlyMissing={onlyMissing} />
  );
};
