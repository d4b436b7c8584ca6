// One call to make: why, what to say, the telephone, and afterwards how it went; on a card of its own, or in a desk's panel.
import { useState } from 'react';
import { clock } from '../../../kernel/phone.ts';
import { call } from '../../../kernel/platform.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { nameOf, outcomeNames, type Speaker, sayHandOn, sayPhone, sayWhy, whatToSay } from './call-words.ts';
import { noteCall } from './note-call.ts';
import type { Outcome, ShownCall } from './shown-calls.ts';

type Line = ShownCall['line'];

const Say = ({ line, speaker }: { line: Line; speaker: Speaker }) => (
  <Box className="call-say">
    <Box className="cap">{line.reason === 'needs_help' ? '先问清楚' : '可以这样说'}</Box>
    <Box id="call-words">{whatToSay(line, speaker)}</Box>
  </Box>
);

/** Whoever has no number can only be called upon. */
const outcomesOf = ({ phone }: Line): readonly Outcome[] =>
  phone === undefined ? ['visited', 'not_reached'] : ['reached', 'visited', 'not_reached'];

const nameOutcome = (line: Line, outcome: Outcome): string =>
  line.phone === undefined && outcome === 'not_reached' ? '没见到人' : outcomeNames[outcome];

const Outcomes = ({ line, asks }: { line: Line; asks: string }) => (
  <Box className="call-outcomes" role="group" label={asks}>
    <Box className="label">{asks}</Box>
    <Box className="btns">
      {outcomesOf(line).map((outcome) => (
        <Button
          key={outcome}
          id={`outcome-${outcome}`}
          kind="plain"
          small
          onTap={() => noteCall(line, outcome)}
        >
          {nameOutcome(line, outcome)}
        </Button>
      ))}
    </Box>
  </Box>
);

type MoreProps = Readonly<{ line: Line; note: (() => void) | undefined }>;

/** What else may be done about it, in words. */
const More = ({ line, note }: MoreProps) => {
  const handOn = sayHandOn(line);
  return (
    <Box className="call-more">
      {note && (
        <Button id="note-outcome" kind="bare" small onTap={note}>
          已经联系过，记一下
        </Button>
      )}
      {handOn !== undefined && (
        <Button id="hand-on" kind="bare" small onTap={() => noteCall(line, 'handed_on')}>
          {handOn}
        </Button>
      )}
    </Box>
  );
};

const Telephone = ({ line, again, onCalled }: { line: Line; again: boolean; onCalled: () => void }) => {
  const { phone } = line;
  if (phone === undefined)
    return (
      <Box className="sm late" id="no-phone">
        档案里没有电话，要上门说。
      </Box>
    );
  return (
    <Button
      id="call-now"
      kind={again ? 'plain' : 'main'}
      icon="call"
      onTap={() => {
        call(phone);
        onCalled();
      }}
    >
      {again ? '再打一次' : '打电话'}
      <Words className="call-phone">{sayPhone(phone)}</Words>
    </Button>
  );
};

/** The call. */
export const CallBody = ({ line, speaker }: { line: Line; speaker: Speaker }) => {
  const [called, setCalled] = useState(line.phone === undefined);
  return (
    <>
      <Box className="why" id="call-why">
        {sayWhy(line, clock.today())}
      </Box>
      {line.note !== undefined && (
        <Box className="call-say">
          <Box className="cap">家里留的话</Box>
          <Box className="keep">{line.note}</Box>
        </Box>
      )}
      <Say line={line} speaker={speaker} />
      <Telephone line={line} again={called} onCalled={() => setCalled(true)} />
      {called && (
        <Outcomes line={line} asks={line.phone === undefined ? '去过了吗' : `打给${nameOf(line)}怎么样`} />
      )}
      <More line={line} note={called ? undefined : () => setCalled(true)} />
    </>
  );
};
