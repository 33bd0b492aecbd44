/** Names with their figures, one a line. */
export function FigureList({
  rows,
}: {
  rows: readonly { readonly name: string; readonly figure: string }[];
}) {
  return (
    <ul class="rw-figure-list">
      {rows.map(({ name, figure }) => (
        <li>
          <span>{name}</span> <span class="rw-figure-list__figure">{figure}</span>
        </li>
      ))}
    </ul>
  );
}
