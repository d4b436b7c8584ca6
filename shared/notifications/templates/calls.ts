// What is told about calls: somebody asks for one, one is to be made, or one was not made in time.
import { ORDINARY, PRESSING, type Template } from '../template.ts';

const OF_VILLAGE = '您是这个村的儿童主任，村里的家庭由您联系。';

export const callTemplates = {
  help_asked: {
    version: 1,
    title: '家里求助提醒',
    subscription: 'children',
    urgency: 'emergency',
    channels: PRESSING,
    audience: ['director'],
    page: 'features/messages/calls/index',
    action: '马上联系',
    fields: { thing1: '有一家说孩子需要帮助', phrase2: '请马上' },
    text: '家里说孩子需要帮助。请马上打电话，问清楚是什么事。',
    because: OF_VILLAGE,
    say: '有一家说孩子需要帮助，请马上联系。',
    usefulHours: 72,
    readWithinMinutes: 60,
  },
  call_asked: {
    version: 1,
    title: '请回电话',
    subscription: 'children',
    urgency: 'urgent',
    channels: ORDINARY,
    audience: ['director'],
    page: 'features/messages/calls/index',
    action: '去回电话',
    fields: { thing1: '有一家请您回个电话', phrase2: '请回电' },
    text: '家里请您回个电话。',
    because: OF_VILLAGE,
    usefulHours: 72,
  },
  call_to_make: {
    version: 1,
    title: '请打个电话',
    subscription: 'children',
    urgency: 'routine',
    channels: ORDINARY,
    audience: ['director', 'supervisor', 'officer'],
    page: 'features/messages/calls/index',
    action: '看打给谁',
    fields: { thing1: '有人收不到提醒，请打个电话', phrase2: '请打电话' },
    text: '有人收不到提醒，请打个电话告诉他。要说的话写在里面。',
    because: '消息没有别的办法送到，只能请您打电话。',
    usefulHours: 168,
  },
  call_overdue: {
    version: 1,
    title: '电话没有打',
    subscription: 'children',
    urgency: 'urgent',
    channels: PRESSING,
    audience: ['supervisor', 'officer'],
    page: 'features/messages/calls/index',
    action: '看是谁家',
    fields: { thing1: '有一个电话到时候还没有打', phrase2: '请跟进' },
    text: '一个该打的电话到时候还没有打，请您跟进。',
    because: '到时候没有人办的事，报到上一级。',
    say: '有一个该打的电话到时候还没有打，请打开护童看看。',
    usefulHours: 168,
  },
} as const satisfies Record<string, Template>;

/** One message for everything that has gathered; it goes by the subscription of what it tells. */
export const digestTemplate = {
  version: 1,
  title: '今天的提醒',
  subscription: 'children',
  urgency: 'routine',
  channels: ORDINARY,
  audience: ['guardian', 'director', 'supervisor', 'officer'],
  page: 'pages/messages/index',
  action: '去看看',
  fields: { thing1: '您有 {count} 件事要看', phrase2: '请查看' },
  text: '您有 {count} 件事要看。',
  because: '几件事合成一条发给您，免得打扰。',
  // Each thing in it is of use for as long as itself says.
  usefulHours: 336,
} as const satisfies Template;
