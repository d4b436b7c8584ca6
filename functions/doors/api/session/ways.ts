// Every way to a session, to its renewal and to its end: what the door answers and what its description says.
import * as z from 'zod/mini';
import {
  ApprovePairing,
  AskCode,
  CodeAsked,
  EndSession,
  OpenByCode,
  OpenPairing,
  OpenSession,
  PairingShown,
  PairingTaken,
  RenewSession,
  Session,
  TakePairing,
} from '#shared/access/sign-in.ts';
import { askCode } from './ask-code.ts';
import { signInByCode } from './by-code.ts';
import { signInByWechat } from './by-wechat.ts';
import { endSession } from './end.ts';
import { approvePairing, openPairing, takePairing } from './pairings.ts';
import { renewSession } from './renew.ts';
import { type Way, wayIn, wayOn } from './way.ts';

export const ways: readonly Way[] = [
  wayIn({
    path: '/session',
    summary:
      'Sign in with a WeChat login code; at the first time with the phone, and a guardian with the invitation',
    asks: OpenSession,
    gives: Session,
    refusals: [
      'login_code_refused',
      'phone_needed',
      'phone_code_refused',
      'not_registered',
      'invitation_not_valid',
      'phone_not_of_invitation',
      'wechat_already_bound',
      'guardian_already_bound',
      'person_revoked',
      'no_current_role',
    ],
    go: signInByWechat,
  }),
  wayIn({
    path: '/session/sms',
    summary: 'Ask for a one-time code by SMS; the answer is the same for every phone',
    asks: AskCode,
    gives: CodeAsked,
    refusals: [],
    go: askCode,
  }),
  wayIn({
    path: '/session/sms/open',
    summary: 'Sign in with a phone and its one-time code: staff only',
    asks: OpenByCode,
    gives: Session,
    refusals: ['code_refused', 'no_current_role'],
    go: signInByCode,
  }),
  wayIn({
    path: '/session/pairings',
    summary: 'A desktop asks to be let in by a phone',
    asks: OpenPairing,
    gives: PairingShown,
    refusals: ['pairing_over'],
    go: openPairing,
  }),
  wayOn({
    path: '/session/pairings/approve',
    summary: 'Let a desktop in as oneself, in the role one acts in',
    asks: ApprovePairing,
    gives: PairingShown,
    refusals: ['pairing_over'],
    go: approvePairing,
  }),
  wayIn({
    path: '/session/pairings/take',
    summary: 'The desktop takes its session once it was let in',
    asks: TakePairing,
    gives: PairingTaken,
    refusals: ['pairing_over', 'no_current_role'],
    go: takePairing,
  }),
  wayIn({
    path: '/session/renew',
    summary: 'Go on with a session, in the same role or another',
    asks: RenewSession,
    gives: Session,
    refusals: ['session_over', 'no_current_role'],
    go: renewSession,
  }),
  wayIn({
    path: '/session/end',
    summary: 'Sign this device out',
    asks: EndSession,
    gives: z.object({ ended: z.literal(true) }),
    refusals: ['session_over'],
    go: endSession,
  }),
];
