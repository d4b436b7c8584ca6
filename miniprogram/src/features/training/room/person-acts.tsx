// One person at the door: how they stand, and what the organiser may do about them.
import { doorTimes } from '#shared/training/door-times.ts';
import type { DoorLine, TrainingLine } from '#shared/training/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayAt } from '../../../kernel/policy-words.ts';
import { sayClock } from '../../../kernel/say.ts';
import { Box } from '../../../ui/box.tsx';
import { DoRow } from '../../../ui/rows.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { Side } from '../../../ui/side.tsx';
import { actsOf, type DoorAct } from './room-lines.ts';
import { actHint, actWords, sayLine } from './room-words.ts';
import type { ToDo } from './use-door-acts.ts';

const keyOf = (act: DoorAct): string =>
  `${act.kind}-${act.way}${act.kind === 'settle' ? `-${act.outcome}` : ''}`;

/** Why nothing may be done about anybody at this moment; nothing where it may. */
const sayClosed = (session: TrainingLine, mayAct: boolean): string | undefined => {
  const { inFrom, settledUntil } = doorTimes(session);
  const now = clock.at();
  if (!mayAct || session.status === 'cancelled') return '这里只能看。';
  if (now < inFrom) return `${sayAt(inFrom, clock.today())} 起才能签到。`;
  return now > settledUntil ? '结束 7 天以后不能再改。' : undefined;
};

/** Nobody is signed out before one may leave. */
const isTooEarly = (session: TrainingLine, act: DoorAct): boolean =>
  act.kind === 'attest' && act.way === 'out' && clock.at() < doorTimes(session).outFrom;

const sayNothing = (session: TrainingLine, hasActs: boolean): string =>
  hasActs ? `${sayClock(doorTimes(session).outFrom)} 起才能签退。` : '签到和签退都有了，不用再办。';

export type PersonProps = Readonly<{
  line: DoorLine;
  session: TrainingLine;
  mayAct: boolean;
  onAsk: (todo: readonly ToDo[]) => void;
  onClose: () => void;
}>;

const Acts = ({ line, session, mayAct, onAsk }: PersonProps) => {
  const all = actsOf(line);
  const acts = all.filter((act) => !isTooEarly(session, act));
  const nothing = acts.length === 0 ? sayNothing(session, all.length > 0) : undefined;
  const whyNot = sayClosed(session, mayAct) ?? nothing;
  return (
    <>
      <Box className="sm c2" id="person-says">
        {sayLine(line)}
      </Box>
      <Box className="gap">
        {whyNot === undefined ? (
          acts.map((act) => (
            <DoRow
              key={keyOf(act)}
              id={`do-${keyOf(act)}`}
              word={actWords(act)}
              sub={actHint(act)}
              onTap={() => onAsk([{ line, act }])}
            />
          ))
        ) : (
          <Box className="sm c3">{whyNot}</Box>
        )}
      </Box>
    </>
  );
};

/** On a phone it rises from below. */
export const PersonSheet = (props: PersonProps) => (
  <Sheet id="person-acts" title={props.line.name} onClose={props.onClose}>
    <Acts {...props} />
  </Sheet>
);

/** At a desk it stands beside the table. */
export const PersonSide = (props: PersonProps) => (
  <Side id="person-acts" title={props.line.name} onClose={props.onClose}>
    <Acts {...props} />
  </Side>
);
