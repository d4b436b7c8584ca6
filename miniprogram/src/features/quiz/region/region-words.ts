// What is said around a region's answers: for whom a paper is and until when, how somebody stands, and where help is wanted.
import type { Role } from '#shared/kernel/access.ts';
import type { PaperStanding, SetPaper } from '#shared/outreach/region-learning.ts';
import type { Copy } from '../../../kernel/copy.ts';
import { sayAt } from '../../../kernel/policy-words.ts';

/** True once nobody can begin the paper any more. */
export const isOver = ({ closeAt }: Pick<SetPaper, 'closeAt'>, now: string): boolean => now >= closeAt;

/** The paper that was asked for, or the first where none was or it is not here. */
export const paperMeant = (papers: readonly SetPaper[], wanted: string | undefined): SetPaper | undefined =>
  papers.find(({ paperId }) => paperId === wanted) ?? papers[0];

/** A paper's name among others; one that is over says so. */
export const namePaper = (paper: SetPaper, now: string): string =>
  isOver(paper, now) ? `${paper.title}（已截止）` : paper.title;

/** 全市的儿童主任来答，6月15日 20:00 截止; afterwards: 6月15日 20:00 已经截止. */
export const sayPaper = (paper: SetPaper, now: string, today: string): string =>
  `${paper.audienceName}来答，${sayAt(paper.closeAt, today)}\u00a0${isOver(paper, now) ? '已经截止' : '截止'}`;

/** How somebody stands with a paper, in words; what is over is not yet to be answered. */
export const sayStanding = (standing: PaperStanding, over: boolean): string => {
  if (standing === 'passed') return '及格';
  if (standing === 'failed') return '没及格';
  return over ? '没答' : '还没答';
};

const isForTowns = ({ audience }: Pick<SetPaper, 'audience'>): boolean => audience.role === 'supervisor';

/** The places that answer a paper: villages where it is for directors, towns where it is for supervisors. */
export const placesName = (paper: Pick<SetPaper, 'audience'>): string =>
  isForTowns(paper) ? '镇（街道）' : '村（居）';

/** The same above their column; towns stand in the lines already. */
export const placesHead = (paper: Pick<SetPaper, 'audience'>): string =>
  isForTowns(paper) ? '要答的' : placesName(paper);

/** What whoever reads the missed clauses may do about them; an auditor only reads. */
export const sayHelp = (role: Role): string | undefined => {
  if (role === 'supervisor') return '这几条大家容易记混，下次碰头时一起看一看。';
  return role === 'officer' ? '这几条大家容易记混，下次培训可以先讲。' : undefined;
};

/** Said where there is no such town or county for whoever asks. */
export const lostAnswers: Copy = { what: '没有找到这里的答题情况', next: '请核对是哪个镇，再打开一次。' };
