// The inks an icon may be drawn in; an image cannot read the style sheet, so its values stand here once more.

export const inkOf = {
  ink: '#1A2322',
  second: '#46524F',
  third: '#616C69',
  act: '#17535E',
  warn: '#85450F',
  white: '#FFFFFF',
  wash: '#E6EFF0',
} as const;
export type Tone = Exclude<keyof typeof inkOf, 'wash'>;
