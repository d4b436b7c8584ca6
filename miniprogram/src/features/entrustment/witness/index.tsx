// The director signs for the village once everybody has signed: what is witnessed stands above the pad.
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { Session } from '#shared/access/sign-in.ts';
import { isSigned } from '#shared/entrustment/signature.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { oneSheet } from '../../../kernel/entrustment-queries.ts';
import { outbox } from '../../../kernel/phone.ts';
import { refusalCopy } from '../../../kernel/refusal-copy.ts';
import { useRead } from '../../../kernel/use-read.ts';
import { useWatched } from '../../../kernel/use-watched.ts';
import { goBack, sayBriefly } from '../../../kernel/ways.ts';
import { Gate } from '../../../pages/gate.tsx';
import { OutboxBanner } from '../../../pages/outbox/outbox-banner.tsx';
import { EmptyState } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { type Drawn, nothingDrawn, signatureOf } from '../../../ui/handwriting.ts';
import { Page } from '../../../ui/page.tsx';
import { NotRead } from '../../../ui/read-trouble.tsx';
import { Card } from '../../../ui/rows.tsx';
import { SignaturePad } from '../../../ui/signature-pad.tsx';
import { FormDock } from '../../registry/forms/form-dock.tsx';
import { savedWords } from '../../visits/form/save-visit.ts';
import { saveAct } from '../parts/save-act.ts';
import { hashOfShown, shownLines } from '../parts/sheet-lines.ts';
import { type ShownSigner, shownSigners } from '../parts/shown-sheet.ts';
import { Signers } from '../parts/signers.tsx';
import { WholeText } from '../parts/whole-text.tsx';

/** Why the village may not sign now; nothing where it may. What waits on this phone counts as signed. */
const whyNot = (sheet: SheetView, signers: readonly ShownSigner[]) => {
  const own = signers.find(({ part }) => part === 'witness');
  if (own?.signed || own?.waiting) return refusalCopy.already_signed;
  const isMissing = signers.some(({ part, signed, waiting }) => part !== 'witness' && !signed && !waiting);
  if (isMissing || (sheet.status !== 'agreed' && sheet.status !== 'signing'))
    return refusalCopy.sheet_not_yet_agreed;
  const { text, salt, textHash } = sheet;
  if (text === undefined || salt === undefined) return refusalCopy.sheet_not_drafted;
  return hashOfShown(salt, shownLines(text)) === textHash ? undefined : refusalCopy.text_changed;
};

const Witness = ({ sheet, session }: { sheet: SheetView; session: Session }) => {
  const entries = useWatched(outbox.entries);
  const signers = shownSigners(sheet, entries);
  const [drawn, setDrawn] = useState<Drawn>(nothingDrawn);
  const [fault, setFault] = useState<string>();
  const why = whyNot(sheet, signers);
  const save = (): void => {
    const signature = signatureOf(drawn);
    if (!isSigned(signature)) {
      setFault('还没有签上姓名');
      return;
    }
    const kept = saveAct(sheet, 'witness', { textHash: sheet.textHash, signature });
    if (kept !== 'kept') {
      setFault(savedWords[kept]);
      return;
    }
    sayBriefly(savedWords.kept);
    goBack();
  };
  const { name } = session.person;
  return (
    <Page
      id="witness"
      within="entrustment"
      title="见证签字"
      banner={<OutboxBanner />}
      {...(!why && {
        dock: (
          <FormDock
            word="签好了，见证"
            fault={fault === undefined ? undefined : { field: 'signature', words: fault, said: true }}
            follows="保存后：送到镇里备案。"
            onSave={save}
          />
        ),
      })}
    >
      <Box className="lead">
        <Box className="say">{`${name}代表${sheet.villageName}见证`}</Box>
        <Box className="sm c2">{`见证${sheet.childName}的确认书是以下各人自愿签的。`}</Box>
      </Box>
      {why ? (
        <EmptyState id="not-now" bold={why.what} plain={why.next} action={{ word: '返回', onTap: goBack }} />
      ) : (
        <>
          <Card padded>
            <Signers signers={signers.filter(({ part }) => part !== 'witness')} />
            <Box className="gap">
              <WholeText text={sheet.text} />
            </Box>
          </Card>
          <Box style={{ paddingTop: 16 }}>
            <SignaturePad
              id="witness-pad"
              name={name}
              drawn={drawn}
              fault={fault}
              onDraw={(next) => {
                setFault(undefined);
                setDrawn(next);
              }}
            />
          </Box>
        </>
      )}
    </Page>
  );
};

const WitnessOf = ({ session, agreementId }: { session: Session; agreementId: string }) => {
  const reading = useRead(oneSheet(agreementId));
  const sheet = reading.answer?.value;
  return sheet ? (
    <Witness sheet={sheet} session={session} />
  ) : (
    <Page id="witness" within="entrustment" title="见证签字" banner={<OutboxBanner reading={reading} />}>
      <NotRead reading={reading} words="正在取确认书" />
    </Page>
  );
};

export default function WitnessPage() {
  const { sheet = '' } = useRouter().params;
  return <Gate>{(session) => <WitnessOf key={sheet} session={session} agreementId={sheet} />}</Gate>;
}
