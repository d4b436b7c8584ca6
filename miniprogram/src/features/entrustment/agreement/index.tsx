// One sheet on a page of its own: how it stands, and the one thing to do about it now.
import { useRouter } from '@tarojs/taro';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { Session } from '#shared/access/sign-in.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { outbox } from '../../../kernel/phone.ts';
import { wordsOf } from '../../../kernel/refusal-copy.ts';
import type { Reading } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack, openOutbox } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { useWide } from '../../../ui/use-wide.ts';
import { SheetDetails } from '../parts/sheet-details.tsx';
import { useSheetSteps } from '../parts/sheet-steps.tsx';
import { refusedOf } from '../parts/shown-sheet.ts';
import { useSheet } from '../parts/use-sheet.tsx';
import { useTopWhenTurned } from '../parts/use-top-when-turned.ts';

const Refused = ({ sheet }: { sheet: SheetView }) => {
  const [first] = refusedOf(sheet, useWatched(outbox.entries));
  if (!first) return null;
  const { what, next } = wordsOf(first.refusal ?? { refused: 'unknown' });
  return (
    <Box style={{ paddingBottom: 12 }}>
      <Banner
        id="act-refused"
        icon="attention"
        warn
        boxed
        bold={`没有办成：${what}`}
        plain={next}
        action={{ word: '查看', onTap: openOutbox }}
      />
    </Box>
  );
};

type SheetProps = Readonly<{
  sheet: SheetView;
  session: Session;
  reading: Reading<SheetView>;
  why: ReadingReason | undefined;
}>;

const Sheet = ({ sheet, session, reading, why }: SheetProps) => {
  const wide = useWide();
  useTopWhenTurned('agreement', sheet.status);
  const { main, others, form } = useSheetSteps({ sheet, role: session.role, onDone: reading.again });
  return (
    <Page
      id="agreement"
      within="entrustment"
      title={sheet.childName}
      banner={<OutboxBanner reading={reading} />}
      {...(main && !wide && { dock: main })}
    >
      <Box className="lead">
        <Box className="say">{`${sheet.childName}的确认书`}</Box>
      </Box>
      <Refused sheet={sheet} />
      <SheetDetails sheet={sheet} role={session.role} why={why} />
      {others}
      {wide && main && <Box className="gap">{main}</Box>}
      {form}
    </Page>
  );
};

const Agreement = ({ session, agreementId }: { session: Session; agreementId: string }) => {
  const { reading, sheet, why, asks, isAsking } = useSheet(agreementId, goBack);
  return sheet ? (
    <Sheet sheet={sheet} session={session} reading={reading} why={why} />
  ) : (
    <Page id="agreement" within="entrustment" title="确认书" banner={<OutboxBanner reading={reading} />}>
      {!isAsking && <NotRead reading={reading} words="正在取确认书" />}
      {asks}
    </Page>
  );
};

export default function AgreementPage() {
  const { sheet = '' } = useRouter().params;
  return <Gate>{(session) => <Agreement key={sheet} session={session} agreementId={sheet} />}</Gate>;
}
