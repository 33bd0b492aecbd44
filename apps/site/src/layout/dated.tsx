import { partedBeforeWeek } from '@rangewatch/schema';

/** A title with days and a week, whose id stands on one line. */
export function Dated({ title }: { title: string }) {
  const [text, week] = partedBeforeWeek(title);
  return (
    <>
      {text}
      <span class="rw-dated__week">{week}</span>
    </>
  );
}
