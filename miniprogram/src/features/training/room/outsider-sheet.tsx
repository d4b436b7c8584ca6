// Somebody came without a seat and without a phone: found by name, and signed in by the organiser.
import { useState } from 'react';
import { townOf } from '#shared/kernel/region.ts';
import { spokenName } from '#shared/registry/regions.ts';
import type { DoorLine, TrainingLine } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { peopleOf } from '../../../kernel/queries.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { Box } from '../../../ui/box.tsx';
import { TextLine } from '../../../ui/field.tsx';
import { PickLine } from '../../../ui/pick-line.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { ListRow } from '../../../ui/rows.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { outsiders, townsToAsk } from './outsiders.ts';
import { found } from './room-lines.ts';

const MOST_SHOWN = 5;
const MOST_TYPED = 12;

type OutsiderProps = Readonly<{
  session: TrainingLine;
  listed: readonly DoorLine[];
  onPick: (line: DoorLine) => void;
  onClose: () => void;
}>;

const Found = ({ lines, onPick }: { lines: readonly DoorLine[]; onPick: (line: DoorLine) => void }) =>
  lines.length === 0 ? (
    <Box id="nobody-outside" className="sm c2 gap">
      没有找到这个人。请核对姓名和身份，这场只签它的对象。
    </Box>
  ) : (
    <>
      {lines.slice(0, MOST_SHOWN).map((line) => (
        <ListRow key={line.personId} id={`outsider-${line.personId}`} onTap={() => onPick(line)}>
          <Box className="b">{line.name}</Box>
          <Box className="sub">{line.villageName}</Box>
        </ListRow>
      ))}
      {lines.length > MOST_SHOWN && (
        <Box className="cap">{`还有 ${lines.length - MOST_SHOWN}\u00a0人，请再输入几个字。`}</Box>
      )}
    </>
  );

const Outside = ({
  region,
  typed,
  ...sheet
}: OutsiderProps & Readonly<{ region: string; typed: string }>) => {
  const reading = useRead(peopleOf(region));
  const people = reading.answer?.value.people;
  if (!people) return <NotRead reading={reading} words="正在取名单" />;
  const lines = outsiders(people, sheet.session, sheet.listed, clock.today());
  return <Found lines={found(lines, typed)} onPick={sheet.onPick} />;
};

/** The search. */
export const OutsiderSheet = (props: OutsiderProps) => {
  const towns = townsToAsk(props.session);
  const { region } = props.session.audience;
  const [town, setTown] = useState<string>();
  const [typed, setTyped] = useState('');
  const asked =
    towns.length > 0 ? town : props.session.audience.role === 'director' ? townOf(region) : region;
  return (
    <Sheet id="outsider" title="签名单上没有的人" onClose={props.onClose}>
      {towns.length > 0 && (
        <Box className="blank">
          <PickLine
            id="outsider-town"
            label="哪个镇的"
            value={town ?? ''}
            options={towns.map((value) => ({ value, name: spokenName(value) }))}
            hint="先选是哪个镇的"
            onPick={setTown}
          />
        </Box>
      )}
      {asked !== undefined && (
        <Box className="blank">
          <TextLine
            id="outsider-search"
            label="找人"
            value={typed}
            most={MOST_TYPED}
            hint="按姓名或村找"
            onType={setTyped}
          />
        </Box>
      )}
      {asked !== undefined && <Outside key={asked} region={asked} typed={typed} {...props} />}
    </Sheet>
  );
};
