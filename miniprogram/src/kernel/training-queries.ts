// Every question the phone asks of trainings, and where each command on a session or an attendance goes.
import { levelOf } from '#shared/kernel/region.ts';
import {
  CertificateCheck,
  CertificateFile,
  CodeKey,
  CountyRegister,
  OwnTrainings,
  RegionTrainings,
  TownRegister,
  TrainingCard,
  TrainingRoom,
} from '#shared/training/views.ts';
import type { Question } from './queries.ts';

/** What comes, what was, and the hours of whoever asks. */
export const ownTrainings: Question<OwnTrainings> = { path: '/training/own', answer: OwnTrainings };

/** One session as an invited person sees it. */
export const trainingCard = (trainingId: string): Question<TrainingCard> => ({
  path: `/training/sessions/${trainingId}/card`,
  answer: TrainingCard,
});

/** One session with everybody in it, for its organiser. */
export const trainingRoom = (trainingId: string): Question<TrainingRoom> => ({
  path: `/training/sessions/${trainingId}/room`,
  answer: TrainingRoom,
});

/** What the trainer's screen makes its codes from. */
export const codeKeyOf = (trainingId: string): Question<CodeKey> => ({
  path: `/training/sessions/${trainingId}/code-key`,
  answer: CodeKey,
});

/** The sessions that a county or town organises. */
export const regionTrainings = (region: string): Question<RegionTrainings> => ({
  path: `/training/regions/${region}/sessions`,
  answer: RegionTrainings,
});

const registerPath = (region: string, year: string): string =>
  `/training/${levelOf(region) === 'county' ? 'counties' : 'towns'}/${region}/register?year=${year}`;

/** The hours of a town's people in one year. */
export const townRegister = (town: string, year: string): Question<TownRegister> => ({
  path: registerPath(town, year),
  answer: TownRegister,
});

/** A county's figures of one year, town by town. */
export const countyRegister = (county: string, year: string): Question<CountyRegister> => ({
  path: registerPath(county, year),
  answer: CountyRegister,
});

/** A certificate, to be opened. */
export const certificateOf = (attendanceId: string): Question<CertificateFile> => ({
  path: `/training/attendances/${attendanceId}/certificate`,
  answer: CertificateFile,
});

/** What holds under a certificate's number, for anybody. */
export const certificateCheck = (code: string): Question<CertificateCheck> => ({
  path: `/public/certificates/${encodeURIComponent(code)}`,
  answer: CertificateCheck,
});

/** Where a command about trainings goes. */
export const trainingPaths = {
  session: (trainingId: string, act: 'plan' | 'replan' | 'cancel' | 'enrol' | 'excuse') =>
    `/training/sessions/${trainingId}/${act}`,
  attendance: (act: 'check-in' | 'check-out' | 'attest' | 'settle') => `/training/attendances/${act}`,
} as const;
