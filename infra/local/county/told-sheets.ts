// Some of the story's children have a sheet, each at another stage of its life, so that every list has something in it.

/** How far a sheet has come, in its order; a barred one waits for the town. */
export const stages = ['barred', 'signing', 'agreed', 'witnessed', 'filed'] as const;
export type Stage = (typeof stages)[number];

/** A sheet told by hand: whose, how far, and how many days of its term are left. */
export type ToldSheet = Readonly<{ child: string; stage: Stage; daysLeft: number }>;

/** The sheets of the story's village; the children who are not named lack one. */
export const storySheets: readonly ToldSheet[] = [
  { child: '陈子轩', stage: 'filed', daysLeft: 240 },
  { child: '沈思涵', stage: 'filed', daysLeft: 20 },
  { child: '薛浩然', stage: 'signing', daysLeft: 300 },
  { child: '沈梓萱', stage: 'agreed', daysLeft: 330 },
  { child: '顾子涵', stage: 'witnessed', daysLeft: 180 },
  { child: '丛佳宁', stage: 'barred', daysLeft: 300 },
];
