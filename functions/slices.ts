// The one list of slices: a capability exists because its line stands here.
import { access } from './access/index.ts';
import { entrustment } from './entrustment/index.ts';
import type { Slice } from './kernel/slice.ts';
import { notifications } from './notifications/index.ts';
import { outreach } from './outreach/index.ts';
import { registry } from './registry/index.ts';
import { training } from './training/index.ts';
import { visits } from './visits/index.ts';

export const slices: readonly Slice[] = [
  access,
  entrustment,
  notifications,
  outreach,
  registry,
  training,
  visits,
];
