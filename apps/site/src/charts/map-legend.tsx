import type { PageContext } from '../http/page-context.ts';

const LEVELS = [
  { depth: 0, key: 'map.none' },
  { depth: 1, key: 'map.few' },
  { depth: 2, key: 'map.some' },
  { depth: 3, key: 'map.many' },
  { depth: 4, key: 'map.most' },
] as const;

export function MapLegend({ page }: { page: PageContext }) {
  return (
    <>
      <p class="rw-legend__unit">{page.t('map.unit')}</p>
      <ul class="rw-legend">
        {LEVELS.map(({ depth, key }) => (
          <li class="rw-legend__item">
            <span
              class={`rw-map__cell rw-map__cell--${depth} rw-legend__swatch`}
              aria-hidden="true"
            />
            {page.t(key)}
          </li>
        ))}
      </ul>
    </>
  );
}
