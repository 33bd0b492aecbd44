import { recipeText } from '@rangewatch/releases';
import type { PageContext } from '../../../http/page-context.ts';
import type { Tool } from './tools.ts';

/** Commands to be copied whole, with the address of one release in them. */
export function ToolSection({
  page: { t },
  tool: { name, note, steps = [], file, recipes, traps = [] },
  folder,
}: {
  page: PageContext;
  tool: Tool;
  folder: string;
}) {
  return (
    <section>
      <h2 class="govuk-heading-m">{typeof name === 'string' ? name : t(name.key)}</h2>
      {note && <p class="govuk-body">{t(note)}</p>}
      {steps.length > 0 && (
        <ol class="govuk-list govuk-list--number rw-spaced-list">
          {steps.map((step) => (
            <li>{t(step)}</li>
          ))}
        </ol>
      )}
      {file && <Command text={`${folder}/${file}`} />}
      {recipes.map(({ does, recipe }) => (
        <>
          <p class="govuk-body">{t(does)}</p>
          <Command text={recipeText(recipe, folder)} />
        </>
      ))}
      {traps.length > 0 && (
        <ul class="govuk-list govuk-list--bullet rw-spaced-list">
          {traps.map((trap) => (
            <li>{t(trap)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Command({ text }: { text: string }) {
  return (
    <pre class="rw-command rw-command--whole">
      <code>{text}</code>
    </pre>
  );
}
