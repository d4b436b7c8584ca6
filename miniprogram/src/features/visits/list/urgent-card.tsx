// The most urgent child comes first, with the reason and the one thing to do.
import { ageOn } from '#shared/kernel/time.ts';
import { sayDue } from '../../../kernel/say.ts';
import { openChild, openRecord } from '../../../kernel/ways.ts';
import { sexNames } from '../../../kernel/words.ts';
import { Box, Sep, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { ColourChip } from '../../../ui/chips.tsx';
import { Card } from '../../../ui/rows.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { because, dueReason } from './reasons.ts';
import type { ShownLine } from './shown-line.ts';

/** The first child of the day. */
export const UrgentCard = ({ shown: { line }, today }: { shown: ShownLine; today: string }) => (
  <Card id="urgent" padded>
    <Tap id="urgent-child" onTap={() => openChild(line.childId, 'visits')}>
      <Box className="who">
        <ColourChip colour={line.colour} />
        <Words className="n">{line.name}</Words>
        <Words className="m">
          {sexNames[line.sex]}
          <Sep />
          {ageOn(line.bornOn, today)} 岁
        </Words>
        <Box className="grow" />
        <Words className={line.dueOn < today ? 'late sm nb' : 'b sm nb'}>{sayDue(line.dueOn, today)}</Words>
      </Box>
      <Box className="why">
        <Box>{dueReason(line, today)}</Box>
        {line.because.length > 0 && <Box>{because(line)}</Box>}
      </Box>
    </Tap>
    <Button id="start-visit" onTap={() => openRecord(line.childId)}>
      开始走访
    </Button>
  </Card>
);
