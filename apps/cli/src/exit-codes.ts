/** What the command's exit code tells a script; printed under `--help`. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
