// Templates number the properties of a view, so the code that fills them counts the role and the spoken label as they do.
import { mergeInternalComponents } from '@tarojs/shared';

if (process.env.TARO_ENV !== 'h5') mergeInternalComponents({ View: { 'aria-role': '', 'aria-label': '' } });
