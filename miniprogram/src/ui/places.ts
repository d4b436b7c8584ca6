// Which places a role finds at the foot of the phone, or in the rail of a desk.
import type { Session } from '#shared/access/sign-in.ts';
import { openBanks } from '../kernel/bank-ways.ts';
import { openCalls, openOffice } from '../kernel/office-ways.ts';
import { openCoverage, openPolicies, openVillageSessions } from '../kernel/outreach-ways.ts';
import { openLearning } from '../kernel/quiz-ways.ts';
import { openOwnTrainings, openRegionTrainings } from '../kernel/training-ways.ts';
import {
  openCountyCover,
  openErasures,
  openGlasses,
  openPeople,
  openTab,
  openTownSheets,
  openVillageSheets,
  openWaiting,
  type TabName,
} from '../kernel/ways.ts';
import type { IconName } from './drawings.ts';

/** A tab, or a page that has a place of its own at a desk. */
export type PlaceName =
  | TabName
  | 'calls'
  | 'reminders'
  | 'entrustment'
  | 'training'
  | 'learning'
  | 'outreach'
  | 'policies'
  | 'bank'
  | 'people'
  | 'waiting'
  | 'glasses'
  | 'erasures';

export type Place<Name extends PlaceName = PlaceName> = Readonly<{
  name: Name;
  word: string;
  icon: IconName;
  open: () => void;
}>;

const tab = (name: TabName, word: string, icon: IconName): Place<TabName> => ({
  name,
  word,
  icon,
  open: () => openTab(name),
});

const TODAY = tab('today', '今天', 'today');
const MESSAGES = tab('messages', '消息', 'talk');
const ME = tab('me', '我的', 'me');

/** In which role somebody acts, and whether it has ended: then there is nothing to be read. */
type Acting = Pick<Session, 'role' | 'late'>;

/** The role while it is held. */
const roleOf = (acting: Acting | undefined) => (acting?.late ? undefined : acting?.role);

/** The tabs of a role, first to last. */
export const tabsOf = (acting: Acting | undefined): readonly Place<TabName>[] => {
  switch (roleOf(acting)) {
    case 'director':
      return [TODAY, tab('children', '儿童', 'children'), MESSAGES, ME];
    case 'supervisor':
      return [TODAY, tab('children', '全镇', 'figures'), MESSAGES, ME];
    case 'officer':
      return [TODAY, tab('children', '各村', 'figures'), MESSAGES, ME];
    case 'guardian':
      return [tab('today', '孩子', 'children'), MESSAGES, ME];
    case undefined:
      return [TODAY, ME];
    default:
      return [TODAY, MESSAGES, ME];
  }
};

const entrustment = (open: () => void): Place => ({
  name: 'entrustment',
  word: '委托监护',
  icon: 'sheet',
  open,
});
const training = (word: string, open: () => void): Place => ({
  name: 'training',
  word,
  icon: 'training',
  open,
});
const TRAINING = training('培训', openRegionTrainings);
const LEARNING: Place = { name: 'learning', word: '学习和竞答', icon: 'learning', open: openLearning };
const outreach = (open: () => void): Place => ({
  name: 'outreach',
  word: '宣讲进村居',
  icon: 'outreach',
  open,
});
const COVERAGE = outreach(() => openCoverage());
const POLICIES: Place = { name: 'policies', word: '政策', icon: 'policy', open: openPolicies };
const BANK: Place = { name: 'bank', word: '题库和竞赛', icon: 'bank', open: openBanks };
const CALLS: Place = { name: 'calls', word: '打电话', icon: 'call', open: openCalls };
const REMINDERS: Place = { name: 'reminders', word: '提醒发送', icon: 'bell', open: () => openOffice() };
const PEOPLE: Place = { name: 'people', word: '人员和交接', icon: 'people', open: openPeople };
const WAITING: Place = { name: 'waiting', word: '等我处理', icon: 'waiting', open: openWaiting };
const GLASSES: Place = { name: 'glasses', word: '紧急打开', icon: 'glass', open: openGlasses };
const ERASURES: Place = { name: 'erasures', word: '删除和保全', icon: 'erase', open: openErasures };

/** What else a role finds: in the rail of a desk after the tabs, on a phone under 我的. */
export const desksOf = (acting: Acting | undefined): readonly Place[] => {
  switch (roleOf(acting)) {
    case 'director':
      return [
        CALLS,
        entrustment(openVillageSheets),
        training('我的培训', openOwnTrainings),
        LEARNING,
        outreach(() => openVillageSessions()),
        POLICIES,
      ];
    case 'supervisor':
      return [
        CALLS,
        entrustment(() => openTownSheets()),
        TRAINING,
        LEARNING,
        COVERAGE,
        POLICIES,
        PEOPLE,
        WAITING,
        REMINDERS,
      ];
    case 'officer':
      return [
        CALLS,
        entrustment(openCountyCover),
        TRAINING,
        COVERAGE,
        POLICIES,
        BANK,
        PEOPLE,
        GLASSES,
        ERASURES,
        REMINDERS,
      ];
    case 'auditor':
      return [REMINDERS];
    default:
      return [];
  }
};
