// The phone counts a view's role and spoken label among its properties, as the templates do.
import { mergeInternalComponents } from '@tarojs/shared';

mergeInternalComponents({ View: { 'aria-role': '', 'aria-label': '' } });
