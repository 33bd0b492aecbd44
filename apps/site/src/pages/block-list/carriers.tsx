import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { type CheckedSource, SourceNote } from './checked-source.tsx';

/** A carrier, the line blocking is asked for at, how, and who says so. */
interface Carrier {
  readonly id: 'mobile' | 'unicom' | 'telecom' | 'broadnet';
  readonly line: string;
  readonly source: CheckedSource;
}

const CHECKED_ON = '2026-11-27';

const POLICE: CheckedSource = {
  by: 'source.tongliaoPolice',
  url: 'https://gaj.tongliao.gov.cn/xwzx/jftx/202509/t20250912_985898.html',
  publishedOn: '2025-09-12',
  checkedOn: CHECKED_ON,
};

/** The carriers of the mainland: the only place that says what they block and how it is asked for. */
const CARRIERS: readonly Carrier[] = [
  {
    id: 'mobile',
    line: '10086',
    source: {
      by: 'source.mobileYuncheng',
      url: 'https://wxredian.com/art?id=25ba3e885555f222fe9afb9811c5b64c',
      publishedOn: '2024-11-07',
      checkedOn: CHECKED_ON,
    },
  },
  { id: 'unicom', line: '10010', source: POLICE },
  { id: 'telecom', line: '10000', source: POLICE },
  { id: 'broadnet', line: '10099', source: POLICE },
];

function nameOf({ id }: Carrier): MessageKey {
  return `carrier.${id}.name`;
}

/** A section for each, for a page of their own. */
export function CarrierSections({ page }: { page: PageContext }) {
  const { t } = page;
  return CARRIERS.map((carrier) => (
    <section>
      <h2 class="govuk-heading-m">
        {t(nameOf(carrier))} <Line carrier={carrier} />
      </h2>
      <p class="govuk-body">
        {t(`carrier.${carrier.id}.how`)}
        <SourceNote page={page} source={carrier.source} />
      </p>
    </section>
  ));
}

/** One line each, beside other advice. */
export function CarrierItems({ page }: { page: PageContext }) {
  const { t } = page;
  return CARRIERS.map((carrier) => (
    <li>
      <strong>{t(nameOf(carrier))}</strong> <Line carrier={carrier} />
      <br />
      {t(`carrier.${carrier.id}.how`)}
      <SourceNote page={page} source={carrier.source} />
    </li>
  ));
}

function Line({ carrier: { line } }: { carrier: Carrier }) {
  return (
    <a class="govuk-link rw-tel" href={`tel:${line}`}>
      {line}
    </a>
  );
}
