import type { OwnReport } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { FoldInCare } from '../../layout/fold-in-care.tsx';

/** Where the report stands in the ledger, for whoever wants to check. */
export function LedgerProof({ page, report }: { page: PageContext; report: OwnReport }) {
  const { t } = page;
  return (
    <FoldInCare page={page} summary={t('ownReport.proof')} isHeaded>
      <p class="govuk-body">{t('ownReport.proofText')}</p>
      <Facts>
        {report.parts.map((part) => (
          <Fact name={t(`ownReport.part.${part.state}`)}>
            {t('ownReport.leaf', { leaf: part.leafIndex })}
            <span class="rw-facts__note rw-user-text">SHA-256 {part.leafHash}</span>
            {part.withdrawalLeafIndex !== null && (
              <>
                <br />
                {t('ownReport.endLeaf', { leaf: part.withdrawalLeafIndex })}
              </>
            )}
          </Fact>
        ))}
      </Facts>
    </FoldInCare>
  );
}
