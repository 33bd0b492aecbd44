import { formatCount } from '@rangewatch/schema';
import type { FunnelCampaign } from '@rangewatch/statistics/signals';
import { figureText, signalLevelName } from '@rangewatch/statistics/signal-words';
import { FigureGrid } from '../../charts/figure-grid.tsx';
import { Funnel } from '../../charts/funnel.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { intervalText, personsText } from './figure-text.ts';

interface FunnelProps {
  readonly page: PageContext;
  readonly campaigns: readonly FunnelCampaign[];
}

/** All campaigns of the run, this one marked; the table keeps the order they come in, which is no ranking. */
export function FunnelOfCampaigns({ page, campaigns }: FunnelProps) {
  const { t } = page;
  if (campaigns.length === 0) return null;
  const title = t('authority.funnel');
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{t('authority.funnelText')}</p>
      <figure class="rw-figure">
        <Funnel
          id="funnel"
          locale={page.locale}
          title={title}
          description={describe(page, campaigns)}
          unit={t('authority.funnelUnit')}
          points={campaigns.map(({ e, isThis, ...campaign }) => ({
            ...campaign,
            expected: e,
            isMarked: isThis,
          }))}
        />
        <Details summary={t('trend.table')}>
          <FigureGrid
            caption={title}
            of={t('authority.rival')}
            units={[t('authority.observed'), t('authority.expected'), t('authority.ratio')]}
            rows={campaigns.map((campaign) => rowOf(page, campaign))}
          />
        </Details>
      </figure>
    </section>
  );
}

function rowOf(page: PageContext, campaign: FunnelCampaign) {
  const { t, locale } = page;
  const name = campaign.isThis ? t('authority.thisCampaign') : campaign.campaign;
  return {
    name: `${name} · ${signalLevelName(campaign.level, locale)}`,
    figures: [
      personsText(campaign.o, page),
      figureText(campaign.e, locale),
      intervalText(page, campaign.ratio, campaign),
    ],
  };
}

function describe({ t, locale }: PageContext, campaigns: readonly FunnelCampaign[]): string {
  const count = formatCount(campaigns.length, locale);
  const own = campaigns.find(({ isThis }) => isThis);
  if (!own) return t('authority.funnelOthers', { count });
  const figures = { e: figureText(own.e, locale), ratio: figureText(own.ratio, locale) };
  return t('authority.funnelDescription', { count, ...figures });
}
