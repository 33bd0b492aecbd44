import { DIRECTION_OF_TYPE } from './android-call-type.ts';
import type { Direction } from './call-row.ts';

/** How exporters and carriers' bills write what happened with a call; the first that fits. */
const WORDS: readonly (readonly [RegExp, Direction])[] = [
  [/out|dial|cancel|sent|呼出|去电|去電|拨出|撥出|已拨|已撥|主叫|发送|發送|取消/i, 'outgoing'],
  [/miss|未接/i, 'missed'],
  [/reject|declin|拒接|拒绝|拒絕|挂断|掛斷/i, 'rejected'],
  [/block|拦截|攔截|黑名单|黑名單/i, 'turned_away'],
  [/voice ?mail|语音信箱|語音信箱|留言/i, 'voicemail'],
  [/\bin(?:coming|bound)?\b|answer|receiv|呼入|来电|來電|已接|被叫|接收/i, 'incoming'],
];

/** Null for what says nothing about it. */
export function directionOf(text: string): Direction | null {
  const type = DIRECTION_OF_TYPE[text];
  return type ?? WORDS.find(([word]) => word.test(text))?.[1] ?? null;
}
