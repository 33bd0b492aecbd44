import { createServer } from 'node:net';
import { CliFailure } from '../failure.ts';

export interface PortSetting {
  /** The environment variable that sets it. */
  readonly name: 'SITE_PORT' | 'API_PORT';
  readonly port: number;
}

/**
 * Sees to it that nobody listens there yet, before anything else is started.
 * @throws CliFailure that names the port and the setting to change.
 */
export async function ensurePortsFree(settings: readonly PortSetting[]): Promise<void> {
  for (const setting of settings) {
    const code = await tryPort(setting.port);
    if (code === 'EACCES') throw new CliFailure('port_forbidden', { ...setting });
    if (code !== null) throw new CliFailure('port_taken', { ...setting });
  }
}

/** The system's error code, or null when the port can be listened on. */
function tryPort(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, () => server.close(() => resolve(null)));
  });
}
