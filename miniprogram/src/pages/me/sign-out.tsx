// Nobody signs out without hearing what would stay behind unsent.
import { useState } from 'react';
import { signOut } from '../../kernel/phone.ts';
import { inBrowser } from '../../kernel/platform.ts';
import { Box } from '../../ui/box.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';

const LeaveSheet = ({ count, onClose }: { count: number; onClose: () => void }) => (
  <Sheet id="leave-sheet" title={`还有 ${count} 条没有送出`} onClose={onClose} closeWord="先不退出">
    <Box className="c2">
      {`它们会留在这里，等您本人下次登录再送出。${inBrowser ? '清掉浏览器的数据' : '删掉小程序'}会丢。最好有网时先送出再退出。`}
    </Box>
    <Button id="leave-anyway" onTap={signOut}>
      留着，退出登录
    </Button>
  </Sheet>
);

/** The way out; `count` of the person's own writings are still on the phone. */
export const SignOut = ({ count }: { count: number }) => {
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <Button id="sign-out" kind="plain" onTap={() => (count > 0 ? setLeaving(true) : signOut())}>
        退出登录
      </Button>
      {leaving && <LeaveSheet count={count} onClose={() => setLeaving(false)} />}
    </>
  );
};
