// Every duty is ticked by itself, the whole line taps, and each can be listened to before it is ticked.
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Tap } from '../../../ui/tap.tsx';

export type DutyListProps = Readonly<{
  id: string;
  /** Spoken as the name of the group. */
  label: string;
  /** In the order of the sheet; their numbers count from one. */
  duties: readonly string[];
  ticked: readonly number[];
  onTick: (ticked: readonly number[]) => void;
  /** Reads one duty aloud; without it there is nothing to listen to. */
  onListen?: ((number: number) => void) | undefined;
  /** The duty that is being read just now. */
  reading?: number | undefined;
}>;

/** The numbers with this one turned over, in their order. */
export const turned = (ticked: readonly number[], number: number): readonly number[] =>
  ticked.includes(number)
    ? ticked.filter((one) => one !== number)
    : [...ticked, number].sort((a, b) => a - b);

type DutyProps = Omit<DutyListProps, 'duties' | 'label'> & Readonly<{ duty: string; number: number }>;

const Duty = ({ id, duty, number, ticked, onTick, onListen, reading }: DutyProps) => {
  const on = ticked.includes(number);
  return (
    <Box className={reading === number ? 'duty-row read' : 'duty-row'}>
      <Tap
        id={`${id}-${number}`}
        className="duty-tap"
        role="checkbox"
        chosen={on}
        onTap={() => onTick(turned(ticked, number))}
      >
        <Box className={on ? 'tick on' : 'tick'}>
          {on && <Icon name="tick" tone="white" size="s" heavy />}
        </Box>
        <Box className="grow">
          <Words className="name">{`${number}．`}</Words>
          {duty}
        </Box>
      </Tap>
      {onListen && (
        <Tap
          id={`${id}-${number}-listen`}
          className="ib"
          label={`念第 ${number} 条`}
          onTap={() => onListen(number)}
        >
          <Icon name="aloud" tone="act" size="s" />
        </Tap>
      )}
    </Box>
  );
};

/** The duties of one part. */
export const DutyList = ({ duties, label, ...each }: DutyListProps) => (
  <Box id={each.id} className="card" role="group" label={label}>
    {duties.map((duty, n) => (
      <Duty key={duty} {...each} duty={duty} number={n + 1} />
    ))}
  </Box>
);
