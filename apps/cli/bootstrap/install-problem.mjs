/** An installation that failed; its message is written for the person at the terminal. */
export class InstallProblem extends Error {}

/** What npm says, and what to do about it; the first that matches speaks. */
const CAUSES = [
  [
    /npm: not found/,
    'npm was not found. Install Node.js 18 or newer, which brings npm, and run the same command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/,
    'The package registry could not be reached. Check the network or proxy, and run the same command again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    'npm may not write here. Check who owns this folder, its node_modules and the npm cache, and run the same command again.',
  ],
  [
    /EUSAGE|in sync/,
    'package.json and package-lock.json do not agree. Run "npm install", look at the change, and commit both.',
  ],
  [
    /EINTEGRITY/,
    'A downloaded package is not the one that package-lock.json names, so nothing was installed. Run "npm cache verify" and try again; if it stays, report it.',
  ],
];

export const DISK_IS_FULL =
  'The disk is full. Free about 1.5 GB where this folder and the npm cache lie, and run the same command again.';
/** An install script that finds no space fails in many words, so the disk itself is asked too. */
const TOO_LITTLE_BYTES = 50_000_000;

/**
 * @param {string} output what npm printed
 * @param {number} freeByteCount what the disk has left
 * @returns {string} one sentence that names the cause and the way out, and npm's last lines if unknown
 */
export function explainFailure(output, freeByteCount) {
  if (freeByteCount < TOO_LITTLE_BYTES || /ENOSPC|no space left/i.test(output)) return DISK_IS_FULL;
  const known = CAUSES.find(([pattern]) => pattern.test(output));
  if (known) return known[1];
  const lastLines = output.trimEnd().split('\n').slice(-12).join('\n');
  return `npm could not install the packages. It said:\n${lastLines}`;
}
