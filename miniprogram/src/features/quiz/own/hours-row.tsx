// The year's hours of training in one row, which leads to the trainings.

import { hoursIn } from '#shared/training/hours.ts';
import type { OwnTrainings } from '#shared/training/views.ts';
import { openOwnTrainings } from '../../../kernel/training-ways.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';

const sayLack = (minutes: number, asked: number): string =>
  minutes >= asked ? '今年够了' : `还差\u00a0${hoursIn(asked - minutes)}\u00a0学时`;

/** The row; without an answer it only leads there. */
export const HoursRow = ({ trainings }: { trainings: OwnTrainings | undefined }) => (
  <Box className="gap">
    <Card>
      <ListRow id="open-hours" onTap={openOwnTrainings}>
        {trainings ? (
          <>
            <Box className="row">
              <Words className="b grow">{`${trainings.hours.year} 年学时`}</Words>
              <Words className="c2 sm nb">{`${hoursIn(trainings.hours.minutes)} / ${hoursIn(trainings.hours.asked)}`}</Words>
            </Box>
            <Box className="sub">{sayLack(trainings.hours.minutes, trainings.hours.asked)}</Box>
          </>
        ) : (
          <Box className="b">我的培训和学时</Box>
        )}
      </ListRow>
    </Card>
  </Box>
);
