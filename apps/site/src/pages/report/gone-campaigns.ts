import type { SiteDeps } from '../../site-deps.ts';
import type { ExposureAnswer, ReportAnswers } from './answers.ts';

/** A campaign of the answers that is no longer on record: what became of it since it was chosen. */
export interface GoneCampaign {
  /** Its place among the exposures. */
  readonly at: number;
  readonly title: string;
  /** The campaign it was found to be; null: it is not shown any more. */
  readonly mergedInto: { readonly campaignId: string; readonly title: string } | null;
}

export async function goneCampaigns(
  { givenTo, exposures }: Pick<ReportAnswers, 'givenTo' | 'exposures'>,
  { readers }: Pick<SiteDeps, 'readers'>,
): Promise<readonly GoneCampaign[]> {
  if (givenTo !== 'campaign' || exposures.length === 0) return [];
  const standings = await readers.campaignStandings(exposures.map(({ campaignId }) => campaignId));
  return exposures.flatMap(({ campaignId, title }, at) => {
    const standing = standings.get(campaignId);
    if (standing && standing.screening !== 'rejected') return [];
    return [{ at, title, mergedInto: standing?.mergedInto ?? null }];
  });
}

/**
 * Puts another campaign in the place of one that is gone. Day, way and evidence were told of the same activity
 * and stay; named twice, it is named once.
 */
export function replaceGone(
  answers: ReportAnswers,
  at: number,
  { campaignId, title }: Pick<ExposureAnswer, 'campaignId' | 'title'>,
): ReportAnswers {
  const gone = answers.exposures[at];
  if (!gone) return answers;
  const others = answers.exposures.filter((_, index) => index !== at);
  const isNamed = others.some((exposure) => exposure.campaignId === campaignId);
  const exposures = answers.exposures.map((exposure, index) =>
    index === at ? { ...exposure, campaignId, title } : exposure,
  );
  const renamed = (id: string): string => (id === gone.campaignId ? campaignId : id);
  return {
    ...answers,
    exposures: isNamed ? others : exposures,
    otherPhones:
      answers.otherPhones?.map(({ label, givenTo }) => ({
        label,
        givenTo: Array.isArray(givenTo) ? [...new Set(givenTo.map(renamed))] : givenTo,
      })) ?? null,
  };
}
