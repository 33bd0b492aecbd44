export { type Task, type TaskDeps } from './task.ts';
export { TASKS } from './tasks.ts';
export { createWorker, type Worker } from './worker.ts';
