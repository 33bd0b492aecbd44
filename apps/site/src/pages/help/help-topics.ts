import type { MessageKey } from '../../locale/translate.ts';

/** What people come for, in the order they need it. Six at most fit one view. */
export const HELP_TOPICS = ['phone', 'carrier', 'relative', 'tell', 'rights'] as const;
export type HelpTopic = (typeof HELP_TOPICS)[number];

export function isHelpTopic(text: string): text is HelpTopic {
  return HELP_TOPICS.some((topic) => topic === text);
}

export const RELATIVE_STEPS = [
  'help.relative.1',
  'help.relative.2',
  'help.relative.3',
  'help.relative.4',
  'help.relative.5',
] as const satisfies readonly MessageKey[];
