export * from './campaign-signals/signal-levels.ts';
export * from './campaign-signals/signal-policy.ts';
export { publicStatement } from './campaign-signals/public-statement.ts';
export * from './campaign-signals/words/checklist-words.ts';
