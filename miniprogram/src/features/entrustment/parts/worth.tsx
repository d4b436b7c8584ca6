// What a signature on one's own phone is worth is said in plain words, never as more than it is.
import { Box, Words } from '../../../ui/box.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** The note under a signature. */
export const Worth = () => (
  <Box id="worth" className="worth">
    <Icon name="attention" tone="third" size="s" />
    <Box className="grow">
      手写名字，加上发到您手机的验证码，这是双方<Words className="b">约定签名</Words>
      ，不是有证书的电子签名。想再签一份纸质的，找村里的儿童主任。
    </Box>
  </Box>
);
