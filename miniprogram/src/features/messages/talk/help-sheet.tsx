// Help is asked for by one more tap; whoever cannot wait telephones from here.
import { call } from '../../../kernel/platform.ts';
import { Box } from '../../../ui/box.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';

type HelpProps = Readonly<{
  name: string;
  contact: Readonly<{ name: string; phone: string }> | undefined;
  onAsk: () => void;
  onClose: () => void;
}>;

/** Confirms, and names who else helps. */
export const HelpSheet = ({ name, contact, onAsk, onClose }: HelpProps) => (
  <Sheet id="help-sheet" title={`${name}需要帮助`} onClose={onClose} closeWord="先不用">
    <Box className="c2 keep-all">点下面，儿童主任马上收到，会打电话给您。没有打，镇里跟进。</Box>
    <Button id="help-ask" onTap={onAsk}>
      告诉儿童主任
    </Button>
    {contact && (
      <Button id="help-call" kind="plain" icon="call" onTap={() => call(contact.phone)}>
        {`直接打给${contact.name}`}
      </Button>
    )}
    <Box className="help-now">
      <Box className="b late keep-all">孩子有危险、受伤或者病重，不要等</Box>
      <Box className="btns">
        <Button id="help-110" kind="plain" icon="call" onTap={() => call('110')}>
          打 110 报警
        </Button>
        <Button id="help-120" kind="plain" icon="call" onTap={() => call('120')}>
          打 120 急救
        </Button>
      </Box>
    </Box>
  </Sheet>
);
