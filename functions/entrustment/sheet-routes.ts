// Who may write on a sheet: the director draws up, helps and witnesses, its guardians sign for themselves, the supervisor looks into bars and files.
import * as z from 'zod/mini';
import type { Regions } from '#functions/kernel/asking.ts';
import { confirmRoute } from '#functions/kernel/confirm-route.ts';
import { commandRoute, type Route } from '#functions/kernel/route.ts';
import {
  AgreementState,
  AskAgain,
  DraftSheet,
  EndSheet,
  entrustmentRefusals,
  FilePaper,
  FileSheet,
  ReceiptNotice,
  RedraftSheet,
  SendBack,
  SettleBar,
  Sign,
  SignAssisted,
  Witness,
} from '#shared/entrustment/contract.ts';
import type { Role } from '#shared/kernel/access.ts';
import { idOf } from '#shared/kernel/id.ts';
import { type AgreementCommand, AgreementNeeds, phonesOf, sheetOf } from './agreement-command.ts';
import { partiesOf } from './sheet-parties.ts';
import { phoneOf, signingMatter } from './sheet-phones.ts';

const onSheet = {
  slice: 'entrustment',
  idParam: 'agreementId',
  state: AgreementState,
  refusals: entrustmentRefusals,
  needs: AgreementNeeds,
} as const;

const VILLAGE: readonly Role[] = ['director', 'supervisor'];

/** Where the sheet's child lives by its own file, when the command names that child. */
const whereNow = (childId: string, { sheet, file }: AgreementNeeds): Regions => [
  sheet?.childId === childId ? file?.village : undefined,
];

const pathOf = (action: string): string => `/entrustment/sheets/{agreementId}/${action}`;

// What concerns the sheet alone is decided where the sheet lies; it follows its child from village to village.
const onItsPlace = <Data>(
  action: string,
  command: AgreementCommand['type'],
  data: z.ZodMiniType<Data>,
  who: readonly Role[],
  summary: string,
): Route =>
  commandRoute({
    ...onSheet,
    path: pathOf(action),
    summary,
    command,
    who,
    data,
    on: ({ needs }) => [needs.sheet?.village],
  });

export const sheetRoutes: readonly Route[] = [
  commandRoute({
    ...onSheet,
    path: pathOf('draft'),
    summary: "Draw up a sheet from a child's file",
    command: 'draft',
    who: VILLAGE,
    data: DraftSheet,
    on: ({ needs }) => [needs.file?.village],
  }),
  commandRoute({
    ...onSheet,
    path: pathOf('redraft'),
    summary: 'Draw a sheet up anew; whoever has signed signs again',
    command: 'redraft',
    who: VILLAGE,
    data: RedraftSheet,
    on: ({ data, needs }) => whereNow(data.childId, needs),
  }),
  confirmRoute({
    path: pathOf('code'),
    summary: "Send the code by which a guardian confirms a signature to the sheet's own phone",
    who: ['guardian'],
    params: z.object({ agreementId: idOf('agreement') }),
    needs: {
      shape: AgreementNeeds,
      of: ({ agreementId }) => ({ ...sheetOf(agreementId), ...phonesOf(agreementId) }),
    },
    on: ({ needs }) => [needs?.sheet?.village],
    family: ({ needs }) => partiesOf(needs?.sheet),
    matter: ({ params, actor }) => signingMatter(params.agreementId, actor.guardianId),
    phoneOf: ({ needs, actor }) => phoneOf(needs?.phones, actor.guardianId),
  }),
  commandRoute({
    ...onSheet,
    path: pathOf('sign'),
    summary: 'Sign on an own phone, with the code that was sent to it',
    command: 'sign',
    who: ['guardian'],
    data: Sign,
    on: ({ needs }) => [needs.sheet?.village],
    family: ({ needs }) => partiesOf(needs.sheet),
    confirms: {
      matter: ({ params, actor }) => signingMatter(params['agreementId'] ?? '', actor.guardianId),
      phoneOf: ({ needs, actor }) => phoneOf(needs.phones, actor.guardianId),
    },
  }),
  commandRoute({
    ...onSheet,
    path: pathOf('assist'),
    summary: "Sign on the director's phone, before a witness",
    command: 'assist',
    who: VILLAGE,
    data: SignAssisted,
    on: ({ data, needs }) => whereNow(data.childId, needs),
  }),
  onItsPlace('witness', 'witness', Witness, ['director'], 'Witness what everybody has signed'),
  commandRoute({
    ...onSheet,
    path: pathOf('paper'),
    summary: 'Bring back the sheet that was signed on paper',
    command: 'file_paper',
    who: ['director'],
    data: FilePaper,
    on: ({ data, needs }) => whereNow(data.childId, needs),
    picture: { field: 'photo', subject: ({ data }) => data.childId },
  }),
  onItsPlace('settle', 'settle_bar', SettleBar, ['supervisor'], 'Say what a bar has come to'),
  onItsPlace('send-back', 'send_back', SendBack, ['supervisor'], 'Send a witnessed sheet back, with why'),
  onItsPlace('file', 'file', FileSheet, ['supervisor'], 'File a witnessed sheet under its number'),
  onItsPlace('receipt', 'receipt', ReceiptNotice, VILLAGE, 'Note that the school or the village was told'),
  onItsPlace('ask-again', 'ask_again', AskAgain, VILLAGE, 'Tell whoever has not signed once more'),
  commandRoute({
    ...onSheet,
    path: pathOf('end'),
    summary: 'End an entrustment, or take back a draft',
    command: 'end',
    who: [...VILLAGE, 'guardian'],
    data: EndSheet,
    on: ({ needs }) => [needs.sheet?.village],
    family: ({ needs }) => partiesOf(needs.sheet),
  }),
];
