// Who signs next at this door, and who has: each one tap away.
import type { SheetView } from '#shared/entrustment/views.ts';
import { openWitness } from '../../../kernel/ways.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card, ListRow, SectionHead } from '../../../ui/rows.tsx';
import { gradeNames, saySigner } from '../parts/sheet-words.ts';
import { leftToSign, type ShownSigner } from '../parts/shown-sheet.ts';
import { Signers } from '../parts/signers.tsx';

type WhoProps = Readonly<{
  sheet: SheetView;
  signers: readonly ShownSigner[];
  onChoose: (guardianId: string) => void;
}>;

/** The choice. */
export const WhoStep = ({ sheet, signers, onChoose }: WhoProps) => {
  const left = leftToSign(signers);
  const done = signers.filter((signer) => signer.part !== 'witness' && !left.includes(signer));
  return (
    <>
      <Box className="lead">
        <Box className="say" id="door-state">
          {left.length > 0 ? `还差 ${left.length} 位签字` : '家里人都签了'}
        </Box>
        <Box className="sm c2">{`${sheet.childName}的确认书，一位一位来签。`}</Box>
      </Box>
      <Banner
        id="door-grade"
        icon="attention"
        boxed
        bold={`在主任手机上签的，${gradeNames.paper}`}
        plain="要看证件，旁边要有别人看着、也签名。没网也能签。"
      />
      {left.length > 0 && (
        <>
          <SectionHead title="现在谁来签" />
          <Card>
            {left.map((signer) => (
              <ListRow
                key={signer.guardianId}
                id={`sign-here-${signer.guardianId ?? ''}`}
                onTap={() => signer.guardianId && onChoose(signer.guardianId)}
              >
                <Box className="b">{saySigner(signer)}</Box>
              </ListRow>
            ))}
          </Card>
        </>
      )}
      {done.length > 0 && (
        <>
          <SectionHead title="签好的" />
          <Card padded>
            <Signers signers={done} />
          </Card>
        </>
      )}
      {left.length === 0 && (
        <Box className="gap">
          <Button id="door-witness" onTap={() => openWitness(sheet.agreementId)}>
            接着见证签字
          </Button>
        </Box>
      )}
    </>
  );
};
