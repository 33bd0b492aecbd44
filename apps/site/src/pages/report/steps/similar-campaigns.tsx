import type { Campaign } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import type { StepState } from '../step.ts';
import { campaignOption } from './campaign-option.ts';

/** Name of the question whether a campaign on record is the one described. */
export const SIMILAR = 'similar';
export const NONE = 'none';

/** Campaigns that may be the one just described, and that it is none of them. */
export function SimilarCampaigns({
  state: { request, sent, errors },
  similar,
}: {
  state: StepState;
  similar: readonly Campaign[];
}) {
  if (similar.length === 0) return null;
  const { page } = request;
  const { t } = page;
  return (
    <RadioField
      t={t}
      name={SIMILAR}
      label={t('report.similar.title')}
      hint={t('report.similar.text')}
      errors={errors}
      value={sent?.get(SIMILAR) ?? null}
      options={[
        ...similar.map((campaign) => campaignOption(campaign, page)),
        { value: NONE, text: t('report.similar.none') },
      ]}
    />
  );
}
