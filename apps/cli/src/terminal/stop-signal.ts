export interface StopSignal {
  readonly signal: AbortSignal;
  release(): void;
}

/** Lets work end at a good place on Ctrl-C or SIGTERM; a second Ctrl-C ends the process as usual. */
export function stopSignal(): StopSignal {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
    release();
  };
  const release = () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: controller.signal, release };
}
