import { setFlagsFromString } from 'node:v8';

/**
 * Has the garbage of each batch collected soon. V8 would rather let its heap grow with an import that lasts,
 * to several times what is alive; a small machine has other uses for that memory.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=30');
}
