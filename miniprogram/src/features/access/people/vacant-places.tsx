// Where nobody holds the duty is said first and in words, each place with the one thing to do about it.
import { roleNames } from '../../../kernel/words.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import type { Vacancy } from './people-words.ts';

/** 龙河村还没有儿童主任 */
const sayVacancy = ({ regionName, role }: Vacancy): string => `${regionName}还没有${roleNames[role]}`;

/** The vacant places; a village can be filled from here. */
export const VacantPlaces = ({
  vacant,
  onFill,
  onLook,
}: {
  vacant: readonly Vacancy[];
  onFill: (place: Vacancy) => void;
  /** Looks at the people of a town without a supervisor. */
  onLook: ((town: string) => void) | undefined;
}) => (
  <Box style={{ paddingBottom: 12 }}>
    <Card id="vacant">
      {vacant.map((place) => (
        <ListRow
          key={place.role + place.region}
          id={`vacant-${place.region}`}
          {...(place.role === 'supervisor' && onLook && { onTap: () => onLook(place.region) })}
          {...(place.role === 'director' && {
            end: (
              <Button id={`fill-${place.region}`} kind="plain" small onTap={() => onFill(place)}>
                登记新人
              </Button>
            ),
          })}
        >
          <Box className="b">{sayVacancy(place)}</Box>
          <Box className="sub">
            {place.role === 'director' ? '这个村的孩子现在没有人走访' : '这个镇的事暂时由民政局办'}
          </Box>
        </ListRow>
      ))}
    </Card>
  </Box>
);
