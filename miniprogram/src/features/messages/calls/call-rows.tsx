// On a phone the most pressing call is open with all that is needed to make it; the others are rows, and a tap opens one of them instead.
import { useState } from 'react';
import type { CallLine } from '#shared/notifications/views.ts';
import { clock } from '../../../kernel/phone.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { WordButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Card, ListRow } from '../../../ui/rows.tsx';
import { CallBody } from './call-body.tsx';
import { isLate, nameOf, outcomeNames, reasonNames, type Speaker, sayBy, sayWho } from './call-words.ts';
import { takeBack } from './note-call.ts';
import type { Noted, ShownCall } from './shown-calls.ts';

/** What it is about; a child that needs help is told from all else. */
export const Reason = ({ line: { reason } }: { line: CallLine }) =>
  reason === 'needs_help' ? (
    <Box className="row call-help">
      <Icon name="attention" size="s" tone="warn" />
      <Words className="late">{reasonNames[reason]}</Words>
    </Box>
  ) : (
    <Box className="sm c2">{reasonNames[reason]}</Box>
  );

/** By when, or how late it is. */
export const By = ({ line }: { line: CallLine }) => {
  const now = clock.at();
  return <Words className={isLate(line, now) ? 'late sm nb' : 'c2 sm nb'}>{sayBy(line, now)}</Words>;
};

const Who = ({ line }: { line: CallLine }) => (
  <Box className="who">
    <Words className="n">{nameOf(line)}</Words>
    {line.name !== '' && <Words className="m">{sayWho(line)}</Words>}
  </Box>
);

const OpenCall = ({ line, speaker }: { line: CallLine; speaker: Speaker }) => (
  <Card id={`call-${line.callId}`} padded>
    <Box className="row call-head">
      <Box className="grow">
        <Reason line={line} />
      </Box>
      <By line={line} />
    </Box>
    <Who line={line} />
    <CallBody line={line} speaker={speaker} />
  </Card>
);

/** What was written down: to be taken back for a few seconds, then on its way. */
const NotedRow = ({ line, noted }: { line: CallLine; noted: Noted }) => (
  <Box id={`noted-${line.callId}`} className="li call-noted" role="status">
    <Box className="grow">
      <Box className="b">{`${nameOf(line)}，${outcomeNames[noted.outcome]}`}</Box>
      <Box className="sub">{noted.isHeld ? '记下了，几秒后送出' : '待送出，有网自动送'}</Box>
    </Box>
    {noted.isHeld && (
      <WordButton id={`take-back-${line.callId}`} onTap={() => takeBack(noted)}>
        撤回
      </WordButton>
    )}
  </Box>
);

const Row = ({ line, onTap }: { line: CallLine; onTap: () => void }) => (
  <ListRow id={`call-row-${line.callId}`} onTap={onTap}>
    <Box className="row">
      <Words className="b grow">{nameOf(line)}</Words>
      <By line={line} />
    </Box>
    <Box className="sub">
      <Words className={line.reason === 'needs_help' ? 'late' : ''}>{reasonNames[line.reason]}</Words>
      {line.name !== '' && `，${sayWho(line)}`}
    </Box>
  </ListRow>
);

type RowsProps = Readonly<{ calls: readonly ShownCall[]; onOpen: (callId: string) => void }>;

const Rows = ({ calls, onOpen }: RowsProps) =>
  calls.length === 0 ? null : (
    <Card>
      {calls.map(({ line, noted }) =>
        noted ? (
          <NotedRow key={line.callId} line={line} noted={noted} />
        ) : (
          <Row key={line.callId} line={line} onTap={() => onOpen(line.callId)} />
        ),
      )}
    </Card>
  );

/** The calls, one of them open. */
export const CallRows = ({ calls, speaker }: { calls: readonly ShownCall[]; speaker: Speaker }) => {
  const [chosen, choose] = useState<string>();
  const left = calls.filter(({ noted }) => !noted);
  const open = left.find(({ line }) => line.callId === chosen) ?? left[0];
  const at = open ? calls.indexOf(open) : calls.length;
  return (
    <Box id="calls-list">
      <Rows calls={calls.slice(0, at)} onOpen={choose} />
      {open && <OpenCall key={open.line.callId} line={open.line} speaker={speaker} />}
      <Rows calls={calls.slice(at + 1)} onOpen={choose} />
    </Box>
  );
};
