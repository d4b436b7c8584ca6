// The calls to make at one's own place, the most pressing first: whom, why, by when, what to say, and how it went.
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { clock } from '../../../kernel/phone.ts';
import { sayMoment } from '../../../kernel/say.ts';
import { openTab } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box, Sep } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { CallRows } from './call-rows.tsx';
import { type Speaker, sayCalls } from './call-words.ts';
import { CallSide, CallsTable } from './calls-table.tsx';
import { toMake } from './shown-calls.ts';
import { type CallsHere, useCalls } from './use-calls.ts';

const LOST: Copy = { what: '没有找到这里的电话', next: '请到“我的”里看看现在的身份。' };

const Head = ({ here: { reading, calls }, wide }: { here: CallsHere; wide: boolean }) => {
  const { answer, state } = reading;
  const now = clock.at();
  const left = toMake(calls);
  return (
    <Box className="lead">
      <Box as="h1" id="calls-state" className="say">
        {answer ? sayCalls(left, now) : '打电话'}
      </Box>
      {answer && left.length > 1 && (
        <Box className="cap">
          {wide ? '最急的在前。方向键选，回车打开，Esc 关上。' : '最急的在前'}
          {state !== 'fresh' && (
            <>
              <Sep />
              {`内容更新于 ${sayMoment(answer.readAt, clock.today())}`}
            </>
          )}
        </Box>
      )}
    </Box>
  );
};

const speakerOf = ({ person: { name }, role, regionName }: Session): Speaker => ({
  name,
  role,
  regionName,
});

const CallsAt = ({ session }: { session: Session }) => {
  const here = useCalls(session.region);
  const { reading, calls } = here;
  const wide = useWide();
  // At a desk the first one is open until somebody closes it.
  const [chosen, choose] = useState<string | undefined>('first');
  const beside =
    calls.find(({ line }) => line.callId === chosen) ?? (chosen === undefined ? undefined : calls[0]);
  const speaker = speakerOf(session);
  return (
    <Page
      id="calls"
      place="calls"
      title="打电话"
      full
      banner={<OutboxBanner reading={reading} />}
      side={
        beside && (
          <CallSide
            key={beside.line.callId}
            call={beside}
            speaker={speaker}
            onClose={() => choose(undefined)}
          />
        )
      }
    >
      <Head here={here} wide={wide} />
      {!reading.answer && <NotRead reading={reading} words="正在取要打的电话" lost={LOST} />}
      {reading.answer && calls.length === 0 && (
        <EmptyState
          id="no-calls"
          bold="有要打的，会列在这里"
          plain="家里说孩子需要帮助、请您回电话，或者有人收不到提醒。"
          action={{ word: '回今天', onTap: () => openTab('today') }}
        />
      )}
      {calls.length > 0 &&
        (wide ? (
          <CallsTable calls={calls} chosen={beside?.line.callId} onChoose={choose} />
        ) : (
          <CallRows calls={calls} speaker={speaker} />
        ))}
    </Page>
  );
};

export default function CallsPage() {
  return <Gate>{(session) => <CallsAt key={session.region} session={session} />}</Gate>;
}
