// Who signs, each with how it was done and what that is worth, or how they can be reached while it is not.
import type { SigningWay } from '#shared/entrustment/contract.ts';
import { clock } from '../../../kernel/phone.ts';
import { call } from '../../../kernel/platform.ts';
import { Box, Words } from '../../../ui/box.tsx';
import { CallButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { gradeNames, saySigned, saySigner } from './sheet-words.ts';
import type { ShownSigner } from './shown-sheet.ts';

/** What stands behind a signature of each way. */
const shownBy: Readonly<Record<SigningWay, string>> = {
  own_phone: '短信核对过本人',
  assisted: '主任看过证件，旁边有人看着',
  paper: '签名照片存着',
};

const Unsigned = ({ signer: { part, bound, waiting } }: { signer: ShownSigner }) => {
  if (waiting) return <Words className="late">签好了，待送出</Words>;
  if (part === 'witness') return <>都签完再见证</>;
  return <Words className="late">{bound === false ? '还没签，没登录过，要上门签' : '还没签'}</Words>;
};

const SignerRow = ({ signer, n }: { signer: ShownSigner; n: number }) => {
  const { signed, phone, part, name, waiting } = signer;
  return (
    <Box className="row signer" id={`signer-${n}`}>
      <Box className={signed || waiting ? 'mark on' : 'mark'}>
        {(signed || waiting) && <Icon name="tick" tone="white" size="xs" heavy />}
      </Box>
      <Box className="grow">
        <Box className="b">{saySigner(signer)}</Box>
        {signed ? (
          <Box className="sm c2">
            <Box>{saySigned(signed, clock.today())}</Box>
            <Box>
              {part !== 'witness' && `${shownBy[signed.way]}，`}
              <Words className="nb">{gradeNames[signed.grade]}</Words>
            </Box>
          </Box>
        ) : (
          <Box className="sm c2">
            <Unsigned signer={signer} />
          </Box>
        )}
      </Box>
      {!signed && !waiting && phone !== undefined && part !== 'witness' && (
        <CallButton id={`call-signer-${n}`} who={name ?? ''} onTap={() => call(phone)} />
      )}
    </Box>
  );
};

/** Everybody who signs, in the order of the sheet. */
export const Signers = ({ signers }: { signers: readonly ShownSigner[] }) => (
  <Box id="signers">
    {signers.map((signer, n) => (
      <SignerRow key={`${signer.part}/${signer.guardianId ?? ''}`} signer={signer} n={n} />
    ))}
  </Box>
);
