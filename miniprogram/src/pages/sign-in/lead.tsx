// The words above the way in say what is asked of this person now.
import { inBrowser } from '../../kernel/platform.ts';
import { Box } from '../../ui/box.tsx';
import type { ByWechat } from './use-wechat.ts';

const FOR_ALL = '给儿童主任、督导员、民政局和孩子的家长用。没登记过的，请把姓名和手机号报给镇督导员。';
const FOR_STAFF = '网页给工作人员用。孩子的家长，请在微信小程序“护童”里登录。';

const leadOf = (step: ByWechat['step'], invited: boolean, hasPeople: boolean): readonly [string, string] => {
  if (step === 'phone' && !invited)
    return ['第一次登录，核对一下手机号', '用登记时报给镇里的手机号。只核对这一次，以后直接用微信登录。'];
  if (invited && (step === 'phone' || !inBrowser))
    return ['儿童主任请您来看孩子的档案', '点下面的按钮，核对一次手机号就好。'];
  if (invited)
    return ['儿童主任请您来看孩子的档案', hasPeople ? '先选您是哪一位。' : '这里是网页，请到微信里打开。'];
  return ['登录护童', inBrowser && !hasPeople ? FOR_STAFF : FOR_ALL];
};

/** The lead. */
export const Lead = ({ step, invited, hasPeople }: LeadProps) => {
  const [say, more] = leadOf(step, invited, hasPeople);
  return (
    <Box className="lead">
      <Box className="cap">如皋市民政局</Box>
      <Box as="h1" className="say">
        {say}
      </Box>
      <Box className="sm c2">{more}</Box>
    </Box>
  );
};

type LeadProps = Readonly<{ step: ByWechat['step']; invited: boolean; hasPeople: boolean }>;
