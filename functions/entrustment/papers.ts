// Paper goes both ways: a sheet signed by hand comes back as a picture, and what the county prints is noted by its hash.
import { missingOf } from '#shared/entrustment/acts.ts';
import { type FilePaper, paperCode } from '#shared/entrustment/contract.ts';
import type { Evidence } from '#shared/entrustment/evidence.ts';
import { type Refusal, refuse } from '#shared/kernel/refusal.ts';
import { countyDate } from '#shared/kernel/time.ts';
import type { Ordered, Outcome, Refused } from './agreement-command.ts';
import type { AgreementEvent } from './events/agreement.ts';
import { actedOf } from './sheet-evidence.ts';
import type { Sheet } from './sheet-state.ts';
import { fileBroken, isInForce, isSigner, signerOf, withAgreed } from './signing.ts';

const codeBroken = ({ code }: FilePaper, id: string, { textHash }: Sheet): Refusal<Refused> | undefined => {
  if (code === paperCode(id, textHash)) return undefined;
  const isOfThis = code.startsWith(paperCode(id, ''));
  return refuse(isOfThis ? 'paper_of_other_text' : 'paper_of_other_sheet', 'code');
};

const dayBroken = ({ signedOn }: FilePaper, at: string, sheet: Sheet): Refusal<Refused> | undefined => {
  if (signedOn > countyDate(at)) return refuse('signed_in_future', 'signedOn');
  if (signedOn < sheet.drawnOn) return refuse('signed_before_drafted', 'signedOn');
  return isInForce(sheet, signedOn) ? undefined : refuse('template_retired', 'signedOn');
};

type OnPaper = Readonly<{ picture: NonNullable<Evidence['picture']>; signedOn: string; name: string }>;

// Whoever signed on a phone before stays as they signed; everybody else has signed on this paper, the village last.
const actsOn = (command: Ordered<'file_paper'>, sheet: Sheet, paper: OnPaper): readonly AgreementEvent[] => {
  const { picture, signedOn, name } = paper;
  const onPaper = { way: 'paper', picture, signedOn } as const;
  const signed = missingOf(sheet, sheet.acts).flatMap(({ part, guardianId }) => {
    const signer = signerOf(sheet, guardianId);
    if (part === 'witness' || !signer) return [];
    const told = { part, guardianId: signer.guardianId, name: signer.name, ...onPaper };
    return [{ type: 'sheet.signed' as const, ...actedOf(command, sheet, told) }];
  });
  const witnessed = actedOf(command, sheet, { part: 'witness', name, ...onPaper });
  return [...withAgreed(sheet, signed), { type: 'sheet.witnessed', personId: command.by, ...witnessed }];
};

/** The signed sheet of paper: it is this sheet in this text, and whoever had not signed yet has signed on it. */
export const filePaper = (command: Ordered<'file_paper'>, sheet: Sheet): Outcome => {
  const { data, id, at, needs, circumstances } = command;
  if (sheet.status === 'witnessed') return refuse('already_signed');
  const name = needs.person?.name;
  const broken =
    fileBroken(data.childId, needs, sheet) ?? codeBroken(data, id, sheet) ?? dayBroken(data, at, sheet);
  if (broken) return broken;
  if (name === undefined) return refuse('not_found');
  if (isSigner(needs, sheet)) return refuse('witness_is_signer');
  const picture = circumstances?.picture;
  if (!picture) return refuse('picture_unreadable', 'photo');
  const [first, ...rest] = actsOn(command, sheet, { picture: { ...picture }, signedOn: data.signedOn, name });
  return first ? [first, ...rest] : refuse('already_signed');
};

/** A paper of the text in force is drawn up; of a text that has changed since nobody needs one. */
export const notePaper = ({ data }: Ordered<'note_paper'>, { textHash, papers }: Sheet): Outcome => {
  if (data.textHash !== textHash) return refuse('text_changed');
  const isNoted = papers.some((one) => one.what === data.what && one.textHash === textHash);
  return isNoted ? refuse('nothing_changed') : [{ type: 'paper.drawn_up', ...data }];
};
