// One sheet as the family sees it: how it stands, who has signed, one's own copies, and every word of it, to read or to hear.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import type { SheetView, Signer } from '#shared/entrustment/views.ts';
import { oneSheet } from '../../../kernel/entrustment-queries.ts';
import { clock } from '../../../kernel/phone.ts';
import { call } from '../../../kernel/platform.ts';
import { type Reading, useRead } from '../../../kernel/use-read.ts';
import { openSign } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/drawings.ts';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { SectionHead } from '../../../ui/rows.tsx';
import { aboutSheet } from '../parts/about-sheet.ts';
import { Listen, useListening } from '../parts/listen.tsx';
import { NetBanner } from '../parts/net-banner.tsx';
import { ownStanding, sayWholeTerm } from '../parts/own-words.ts';
import { shownLines } from '../parts/sheet-lines.ts';
import { SheetText } from '../parts/sheet-text.tsx';
import { lineOf, spokenLines } from '../parts/spoken-lines.ts';
import { EndOwn } from './end-own.tsx';
import { OwnPapers } from './papers.tsx';
import { Signers } from './signers.tsx';

const TITLE = '确认书';

const Text = ({ text }: { text: string }) => {
  const reading = useListening();
  const lines = shownLines(text);
  return (
    <>
      <SectionHead title="全文" />
      <Box className="text-listen">
        <Listen id="listen-sheet" word="念给我听" reading={reading} list={spokenLines(lines)} />
      </Box>
      <SheetText id="sheet-text" lines={lines} reading={lineOf(reading)} />
    </>
  );
};

/** Nothing where the child was erased, and the village's contact with it. */
const CallContact = ({ contact: { name, phone } }: Pick<SheetView, 'contact'>) =>
  phone === '' ? null : (
    <Button id="call-contact" kind="plain" icon="call" onTap={() => call(phone)}>
      {`打电话问${name}`}
    </Button>
  );

const iconOf = ({ status, sentBack }: SheetView, waits: boolean): IconName => {
  if (waits) return 'pen';
  if (status === 'barred' || sentBack) return 'attention';
  return status === 'filed' || status === 'notified' ? 'tick' : 'waiting';
};

type OpenedProps = Readonly<{ sheet: SheetView; reading: Reading<SheetView>; me: Signer | undefined }>;

const Opened = ({ sheet, reading, me }: OpenedProps) => {
  const [ending, setEnding] = useState(false);
  const today = clock.today();
  const { what, next } = ownStanding(sheet, me, today);
  const waits = sheet.status === 'signing' && me !== undefined && !me.signed;
  const { contact } = sheet;
  return (
    <Page
      id="own-sheet"
      title={TITLE}
      banner={<NetBanner reading={reading} />}
      dock={
        waits ? (
          <Button id="go-sign" icon="pen" onTap={() => openSign(sheet.agreementId)}>
            看全文，签名
          </Button>
        ) : (
          <CallContact contact={contact} />
        )
      }
    >
      <Box className="lead">
        <Box as="h2" className="say" id="sheet-child">
          {sheet.childName}
        </Box>
        <Box className="sm c2">{sayWholeTerm(sheet)}</Box>
      </Box>
      <Banner id="sheet-standing" icon={iconOf(sheet, waits)} boxed warn={waits} bold={what} plain={next} />
      <SectionHead title="谁签了" />
      <Signers sheet={sheet} guardianId={me?.guardianId} />
      <OwnPapers sheet={sheet} />
      {waits && (
        <Box className="gap">
          <CallContact contact={contact} />
        </Box>
      )}
      {sheet.text === undefined ? null : <Text text={sheet.text} />}
      {me?.part === 'parent' && sheet.status !== 'ended' && (
        <Box className="gap">
          <Button id="end-open" kind="bare" onTap={() => setEnding(true)}>
            {sheet.filedOn === undefined ? '要改，不签这一份了' : '我回来了，或者要改'}
          </Button>
        </Box>
      )}
      {ending && (
        <EndOwn
          sheet={sheet}
          onClose={() => setEnding(false)}
          onEnded={() => {
            setEnding(false);
            reading.again();
          }}
        />
      )}
    </Page>
  );
};

const OwnSheetOf = ({ session, agreementId }: { session: Session; agreementId: string }) => {
  const reading = useRead(oneSheet(agreementId));
  const sheet = reading.answer?.value;
  if (!sheet)
    return (
      <Page id="own-sheet" title={TITLE}>
        <Box className="gap">
          <NotRead reading={aboutSheet(reading)} words="正在取确认书" />
        </Box>
      </Page>
    );
  const me = sheet.signers.find(
    ({ guardianId }) => guardianId !== undefined && guardianId === session.guardianId,
  );
  return <Opened sheet={sheet} reading={reading} me={me} />;
};

export default function OwnSheetPage() {
  const { sheet = '' } = useRouter().params;
  return <Gate>{(session) => <OwnSheetOf key={sheet} session={session} agreementId={sheet} />}</Gate>;
}
