// Which places a role finds at the foot of the phone, or in the rail of a desk.
import type { Role } from '#shared/kernel/access.ts';
import type { TabName } from '../kernel/ways.ts';
import type { IconName } from './drawings.ts';

export type Place = Readonly<{ tab: TabName; name: string; icon: IconName }>;

const TODAY: Place = { tab: 'today', name: '今天', icon: 'today' };
const ME: Place = { tab: 'me', name: '我的', icon: 'me' };

/** The places of a role, first to last. */
export const placesOf = (role: Role | undefined): readonly Place[] => {
  switch (role) {
    case 'director':
      return [TODAY, { tab: 'children', name: '儿童', icon: 'children' }, ME];
    case 'supervisor':
      return [TODAY, { tab: 'children', name: '全镇', icon: 'figures' }, ME];
    case 'officer':
      return [TODAY, { tab: 'children', name: '各村', icon: 'figures' }, ME];
    default:
      return [TODAY, ME];
  }
};
