// What the year asks and what there is of it, the years before, and whether duty may start.
import type { OwnTrainings } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayDate } from '../../../kernel/say.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box, Words } from '../../../ui/box.tsx';
import { HoursBar } from '../parts/hours-bar.tsx';
import { percentOfYear, sayYear } from './hours-words.ts';

type HoursProps = Readonly<{ own: OwnTrainings; startsDuty: boolean }>;

/** The card; a director's says whether the duty may start. */
export const HoursCard = ({ own: { hours, earlier, qualifiedOn }, startsDuty }: HoursProps) => (
  <Box id="own-hours" className="card in">
    <Box className="row wrap">
      <Words className="b hours-of">{`${hours.year} 年学时`}</Words>
      <Words className={hours.minutes < hours.asked ? 'late sm' : 'c2 sm'}>{sayYear(hours)}</Words>
    </Box>
    <HoursBar percent={percentOfYear(hours)} />
    {earlier.map((year) => (
      <Box key={year.year} className="sm c2">{`${year.year} 年${sayYear(year)}`}</Box>
    ))}
    {startsDuty &&
      (qualifiedOn === undefined ? (
        <Box className="gap">
          <Banner
            id="not-qualified"
            icon="attention"
            warn
            boxed
            bold="还没通过上岗考试"
            plain="通过以后才能独立上岗，请到“学习和竞答”里答题。"
          />
        </Box>
      ) : (
        <Box id="qualified" className="sm c2">
          {`${sayDate(qualifiedOn, clock.today())}通过上岗考试，可以独立上岗`}
        </Box>
      ))}
  </Box>
);
