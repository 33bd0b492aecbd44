import type { Objection } from '@rangewatch/database/writers';
import { openStatement, SealBroken } from '@rangewatch/service';
import { CliFailure } from '../failure.ts';

/**
 * What somebody wrote; null when they wrote nothing, or it was erased.
 * @throws CliFailure when the deployment's key is not the one it was sealed under.
 */
export function statementOf(
  { objectionId, sealedStatement }: Objection,
  sealKey: Uint8Array,
): string | null {
  if (!sealedStatement) return null;
  try {
    return openStatement(sealKey, objectionId, sealedStatement);
  } catch (error) {
    if (error instanceof SealBroken) throw new CliFailure('objection_sealed', { objectionId });
    throw error;
  }
}
