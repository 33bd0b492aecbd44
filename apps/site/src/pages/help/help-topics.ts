import type { MessageKey } from '../../locale/translate.ts';

/** What people come for, in the order they need it. Six at most fit one view. */
export const HELP_TOPICS = ['phone', 'carrier', 'relative', 'tell', 'rights'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

export function isHelpTopic(text: string): text is HelpTopic {
  return HELP_TOPICS.some((topic) => topic === text);
}

/** The carriers of the mainland, each with the line that blocking is asked for at. */
export const CARRIERS = [
  { name: 'help.carrier.mobile', line: '10086', how: 'help.carrier.mobileHow' },
  { name: 'help.carrier.unicom', line: '10010', how: 'help.carrier.unicomHow' },
  { name: 'help.carrier.telecom', line: '10000', how: 'help.carrier.telecomHow' },
  { name: 'help.carrier.broadnet', line: '10099', how: 'help.carrier.broadnetHow' },
] as const satisfies readonly { name: MessageKey; line: string; how: MessageKey }[];

export const RELATIVE_STEPS = [
  'help.relative.1',
  'help.relative.2',
  'help.relative.3',
  'help.relative.4',
  'help.relative.5',
] as const satisfies readonly MessageKey[];
