// The options of a question as large rows: one of them, any number of them, or one after the other in an order.
import type { AskedQuestion, Chosen, OptionKey } from '#shared/outreach/questions.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';
import { afterTap } from './choosing.ts';

type MarkProps = Readonly<{ kind: AskedQuestion['kind']; place: number }>;

/** Round for one of them, square for any number, the place itself for an order. */
const Mark = ({ kind, place }: MarkProps) => {
  const isOn = place > 0;
  if (kind === 'order') return <Box className={isOn ? 'place on' : 'place'}>{isOn ? place : ''}</Box>;
  if (kind === 'multiple')
    return (
      <Box className={isOn ? 'tick on' : 'tick'}>
        {isOn && <Icon name="tick" tone="white" size="s" heavy />}
      </Box>
    );
  return <Box className={isOn ? 'radio on' : 'radio'}>{isOn && <Box className="radio-dot" />}</Box>;
};

const roles = { single: 'radio', true_false: 'radio', multiple: 'checkbox', order: 'button' } as const;

const sayPlace = (says: string, place: number): string =>
  place > 0 ? `第 ${place}：${says}` : `还没排：${says}`;

/** The id of an option's row. */
export const optionId = (key: OptionKey): string => `option-${key}`;

export type OptionRowsProps = Readonly<{
  question: AskedQuestion;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}>;

/** The rows, in the taker's own order. */
export const OptionRows = ({ question, chosen, onChoose }: OptionRowsProps) => {
  const { kind, options, asks } = question;
  const isGroup = kind === 'multiple' || kind === 'order';
  return (
    <Box id="options" className="card" role={isGroup ? 'group' : 'radiogroup'} label={asks}>
      {options.map(({ key, says }) => {
        const place = chosen.indexOf(key) + 1;
        return (
          <Tap
            key={key}
            id={optionId(key)}
            className={place > 0 ? 'option on' : 'option'}
            role={roles[kind]}
            chosen={place > 0}
            label={kind === 'order' ? sayPlace(says, place) : undefined}
            onTap={() => onChoose(afterTap(question, chosen, key))}
          >
            <Mark kind={kind} place={place} />
            <Words className="grow">{says}</Words>
          </Tap>
        );
      })}
    </Box>
  );
};
