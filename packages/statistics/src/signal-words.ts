export * from './campaign-signals/signal-levels.ts';
export * from './campaign-signals/signal-policy.ts';
export { authorityCount, authorityTable } from './disclosure-control/authority-table.ts';
export { publicStatement } from './campaign-signals/public-statement.ts';
export * from './campaign-signals/words/checklist-words.ts';
