// What lies on this phone is said plainly, with how long it stays and what takes it away.
import { kept, outbox } from '../../kernel/phone.ts';
import { inBrowser } from '../../kernel/platform.ts';
import { useWatched } from '../../kernel/use-watched.ts';
import { Box } from '../../ui/box.tsx';
import { Card } from '../../ui/rows.tsx';

const Point = ({ bold, plain }: { bold: string; plain: string }) => (
  <Box className="li">
    <Box className="grow">
      <Box className="b">{bold}</Box>
      <Box className="sub">{plain}</Box>
    </Box>
  </Box>
);

/** Three plain sentences. */
export const OnThisPhone = () => {
  const count = useWatched(outbox.entries).length;
  return (
    <Card>
      <Point
        bold={`没送出的记录 ${count} 条`}
        plain={`${inBrowser ? '关掉网页、重开机都还在。清掉浏览器的数据' : '关掉微信、重开手机都还在。删掉小程序'}就没有了，所以有网时请打开一次。`}
      />
      <Point
        bold={`看过的名单和档案 ${kept.count()} 份`}
        plain="没有网时也能看。退出登录就清掉，换人登录看不到。"
      />
      <Point bold="没写完的走访" plain="自动留着，保存以后清掉。退出登录也会清掉。" />
    </Card>
  );
};
