// Every question the phone asks of entrustments and of the signed log, and where each command on a sheet goes.
import * as z from 'zod/mini';
import type { ReadingReason } from '#shared/access/reading.ts';
import type { PaperKind } from '#shared/entrustment/contract.ts';
import {
  CountyCover,
  DraftGround,
  OwnSheets,
  PaperFile,
  SheetPhoto,
  SheetView,
  TownSheets,
  VillageSheets,
} from '#shared/entrustment/views.ts';
import { Checkpoints } from '#shared/evidence/log.ts';
import type { Question } from './queries.ts';

/** A village's children without a sheet, its open sheets and its standing ones. */
export const villageSheets = (village: string): Question<VillageSheets> => ({
  path: `/entrustment/villages/${village}`,
  answer: VillageSheets,
});

/** What waits for a town, and its villages' figures. */
export const townSheets = (town: string): Question<TownSheets> => ({
  path: `/entrustment/towns/${town}`,
  answer: TownSheets,
});

/** A county's coverage by town. */
export const countyCover = (county: string): Question<CountyCover> => ({
  path: `/entrustment/counties/${county}`,
  answer: CountyCover,
});

/** All that a sheet for this child would be drawn up from, and the one that stands. */
export const draftGround = (childId: string): Question<DraftGround> => ({
  path: `/entrustment/children/${childId}/ground`,
  answer: DraftGround,
});

const saying = (why: ReadingReason | undefined): string => (why === undefined ? '' : `?why=${why}`);

/** One sheet as it stands; `why` where the server has asked for a reason. */
export const oneSheet = (agreementId: string, why?: ReadingReason): Question<SheetView> => ({
  path: `/entrustment/sheets/${agreementId}${saying(why)}`,
  answer: SheetView,
});

/** A paper of a sheet, to be opened. */
export const sheetPaper = (
  agreementId: string,
  what: PaperKind,
  why?: ReadingReason,
): Question<PaperFile> => ({
  path: `/entrustment/sheets/${agreementId}/papers/${what}${saying(why)}`,
  answer: PaperFile,
});

/** The photo of the sheet that was signed on paper, to be opened. */
export const sheetPhoto = (agreementId: string, why?: ReadingReason): Question<SheetPhoto> => ({
  path: `/entrustment/sheets/${agreementId}/photo${saying(why)}`,
  answer: SheetPhoto,
});

/** Everything that shows what was signed, as it is kept for a court; saved as it came, so only its format is looked at. */
export const sheetPack = (
  agreementId: string,
  why?: ReadingReason,
): Question<Readonly<Record<string, unknown>>> => ({
  path: `/entrustment/sheets/${agreementId}/pack${saying(why)}`,
  answer: z.looseObject({ format: z.literal('hutong-entrustment/1') }),
});

/** The newest signed states of the log. */
export const checkpoints: Question<Checkpoints> = { path: '/access/checkpoints', answer: Checkpoints };

/** What may be done to a sheet, by the last word of its address. */
export type SheetAct =
  | 'draft'
  | 'redraft'
  | 'assist'
  | 'witness'
  | 'paper'
  | 'settle'
  | 'send-back'
  | 'file'
  | 'receipt'
  | 'ask-again'
  | 'end';

/** Where a command on a sheet goes. */
export const sheetPath = (agreementId: string, act: SheetAct): string =>
  `/entrustment/sheets/${agreementId}/${act}`;

/** Everything the guardian who asks is a party of. */
export const ownSheets: Question<OwnSheets> = { path: '/entrustment/own', answer: OwnSheets };

/** Where a guardian asks for the code, and where the signature goes. */
export const signingPath = (agreementId: string, what: 'code' | 'sign'): string =>
  `/entrustment/sheets/${agreementId}/${what}`;
