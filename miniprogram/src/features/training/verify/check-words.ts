// A certificate's number as people read and type it, and what holds under it, line by line.
import { readNumber } from '#shared/training/certificate.ts';
import type { CertificateCheck } from '#shared/training/views.ts';
import { sayDate } from '../../../kernel/say.ts';
import { sayHours } from '../parts/training-words.ts';

/** The number in what was typed, scanned or opened as an address; undefined where there is none. */
export const numberIn = (typed: string): string | undefined =>
  readNumber(/[?&]code=([^&#\s]+)/.exec(typed)?.[1] ?? typed);

/** What the paper says, to be compared. */
export const factsOf = ({
  name,
  title,
  organiser,
  on,
  minutes,
  code,
}: CertificateCheck): readonly (readonly [string, string])[] => [
  ['姓名', name],
  ['培训', title],
  ['主办', organiser],
  ['日期', sayDate(on, '')],
  ['学时', sayHours(minutes)],
  ['编号', code],
];
