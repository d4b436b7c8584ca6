// A certificate's number as people read and type it, and what holds under it, line by line.
import type { CertificateCheck } from '#shared/training/views.ts';
import { sayDate } from '../../../kernel/say.ts';
import { sayHours } from '../parts/training-words.ts';

/** What was typed without what people put between the characters; a whole address is read for its number. */
export const codeIn = (typed: string): string => {
  const named = /[?&]code=([^&#\s]+)/.exec(typed)?.[1] ?? typed;
  return named.replace(/[\s·•.,，。—–]/g, '').toUpperCase();
};

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
