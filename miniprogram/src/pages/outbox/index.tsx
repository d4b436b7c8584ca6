// What waits to be sent and what was refused, each with its reason and what one can do about it.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { type OutboxEntry, savedBy } from '../../kernel/outbox-entry.ts';
import { actor, outbox } from '../../kernel/phone.ts';
import { online } from '../../kernel/platform.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { EmptyState } from '../../ui/banner.tsx';
import { Box, Words } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, SectionHead } from '../../ui/rows.tsx';
import { Gate } from '../gate.tsx';
import { DiscardSheet } from './discard-sheet.tsx';
import { RefusedEntry, WaitingEntry } from './entry-rows.tsx';

const OthersNote = ({ others, current }: { others: readonly OutboxEntry[]; current: Session }) => {
  const strangers = others.filter((entry) => entry.by.personId !== current.person.personId).length;
  const otherRole = others.length - strangers;
  return (
    <Box className="sm c2" id="others-note" style={{ paddingTop: 12 }}>
      {otherRole > 0 && (
        <Box>{`另有 ${otherRole} 条是您用别的身份存的，到“我的”里换回那个身份就会送出。`}</Box>
      )}
      {strangers > 0 && <Box>{`另有 ${strangers} 条是别人用这台手机存的，等本人登录后送出。`}</Box>}
    </Box>
  );
};

const State = ({ waiting, refused }: { waiting: number; refused: number }) => {
  if (waiting + refused === 0) return <>都送出了</>;
  if (refused === 0) return <>{`${waiting} 条等着送出`}</>;
  return <>{waiting === 0 ? `${refused} 条没有办成` : `${waiting} 条等着送出，${refused} 条没有办成`}</>;
};

const Outbox = ({ current }: { current: Session }) => {
  const all = useWatched(outbox.entries);
  const isOnline = useWatched(online);
  const [discarding, setDiscarding] = useState<OutboxEntry>();
  const mine = all.filter((entry) => savedBy(entry, actor()));
  const others = all.filter((entry) => !savedBy(entry, actor()));
  const waiting = mine.filter((entry) => entry.status === 'waiting');
  const refused = mine.filter((entry) => entry.status === 'refused');
  return (
    <Page
      id="outbox"
      title="待送出"
      dock={
        waiting.length > 0 ? (
          <Button id="try-now" onTap={outbox.tryNow}>
            现在试
          </Button>
        ) : undefined
      }
    >
      <Box className="lead">
        <Box id="outbox-state" className="say">
          <State waiting={waiting.length} refused={refused.length} />
        </Box>
        {!isOnline && <Box className="sm c2">现在没有网络，有网自动送出，不用一直开着。</Box>}
      </Box>
      {refused.length > 0 && (
        <>
          <SectionHead
            title="没有办成"
            note={<Words>{current.late ? '任期已结束，改不了' : '改好再送，或者放弃'}</Words>}
          />
          {refused.map((entry) => (
            <RefusedEntry
              key={entry.commandId}
              entry={entry}
              mayMend={!current.late}
              onDiscard={() => setDiscarding(entry)}
            />
          ))}
        </>
      )}
      {waiting.length > 0 && (
        <>
          <SectionHead title="待送出" note={<Words>先存的先送</Words>} />
          <Card>
            {waiting.map((entry) => (
              <WaitingEntry key={entry.commandId} entry={entry} />
            ))}
          </Card>
        </>
      )}
      {mine.length === 0 && (
        <EmptyState id="outbox-empty" bold="没有等着送出的" plain="记下的走访都已送到。" />
      )}
      {others.length > 0 && <OthersNote others={others} current={current} />}
      {discarding && <DiscardSheet entry={discarding} onClose={() => setDiscarding(undefined)} />}
    </Page>
  );
};

export default function OutboxPage() {
  return <Gate late>{(current) => <Outbox current={current} />}</Gate>;
}
