// Whom nobody may entrust a child to: the questions of the Law on the Protection of Minors art. 22, as this version words them.

/** Art. 22 (1) to (4), in its order. */
export const bars = ['harm', 'addiction', 'neglect', 'unfit'] as const;
export type Bar = (typeof bars)[number];

/** The version of the questions; it stands in every sheet that was drawn up by them. */
export const BARS_VERSION = '2020-22';

/** The questions, asked of the proposed caregiver; a yes to any blocks the signing. */
export const barQuestions: Readonly<Record<Bar, string>> = {
  harm: '是否实施过性侵害、虐待、遗弃、拐卖、暴力伤害等违法犯罪行为？',
  addiction: '是否有吸毒、酗酒、赌博等恶习？',
  neglect: '是否曾拒不履行或者长期怠于履行监护、照护职责？',
  unfit: '是否有其他不适宜担任被委托人的情形？',
};
